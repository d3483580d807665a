package ma.tifawt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import ma.tifawt.product.DoorGroup;
import ma.tifawt.product.Product;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.pdf.PdfReading;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ways into a register other than tapping: a sheet of paper and its keyboard, and cards. */
class SheetBrowserIT {

  private static final ZoneId ZONE = ZoneId.of("Africa/Casablanca");
  private static final int CHILDREN = 25;

  @RegisterExtension final Stage stage = new Stage();

  @TempDir Path folder;

  private final Product product = Product.running();

  /**
   * @return id of a session of the group that began so many minutes ago
   */
  private long session(DoorGroup group, int minutesAgo) {
    return product.add(
        "insert into group_session (group_id, path, starts_at, zone, minutes, state) select id, path, ?, 'Africa/Casablanca', 90, 'PLANNED' from learner_group where id = ?",
        LocalDateTime.now(ZONE).minusMinutes(minutesAgo).withSecond(0).withNano(0),
        group.id());
  }

  private String mark(long session, long learner) {
    return product.look(
        "select concat(code, ' ', ifnull(time_format(arrived_at, '%H:%i'), '-')) from attendance_mark where session_id = ? and learner_id = ?",
        session, learner);
  }

  private long count(long session, String code) {
    return Long.parseLong(
        product.look(
            "select count(*) from attendance_mark where session_id = ? and code = ?",
            session,
            code));
  }

  /** One line for each child, Enter behind it, as one reads down a sheet; the line goes between. */
  @ParameterizedTest
  @CsvSource({"ar, ar-MA, ح, غ, م, ع", "fr, fr-FR, p, A, r, E"})
  void aSheetOf25IsTypedByKeyboardAloneAlsoWithoutALine(
      String path, String tag, String present, String absent, String late, String excused) {
    DoorGroup group = DoorGroup.create("sheet-" + path, CHILDREN);
    long session = session(group, 60);
    Page desk = stage.desk(tag);
    SignInPage.open(desk, path).enter(group.trainer());
    desk.navigate("/" + path + "/register#" + session);
    desk.locator(".register-way[href*=register-sheet]").focus();
    desk.keyboard().press("Enter");
    assertThat(desk.locator(".typing-list li")).hasCount(CHILDREN);
    assertThat(AxeFaults.of(desk)).isEmpty();

    for (int i = 1; i <= 10; i++) {
      type(desk, present);
    }
    desk.context().setOffline(true);
    type(desk, "12 " + absent);
    type(desk, "13 " + late + " 17:42");
    type(desk, "99 " + absent);
    assertThat(desk.locator("#typing-told")).hasAttribute("data-wrong", "true");
    type(desk, "3 4 " + excused);
    type(desk, "*");
    assertThat(desk.locator(".typing-row[data-status='']")).hasCount(0);
    desk.context().setOffline(false);
    assertThat(desk.locator(".register-strip"))
        .hasAttribute(
            "data-state", "sent", new LocatorAssertions.HasAttributeOptions().setTimeout(60_000));

    assertThat(count(session, "ABSENT")).isEqualTo(1);
    assertThat(count(session, "EXCUSED")).isEqualTo(2);
    assertThat(count(session, "PRESENT")).isEqualTo(CHILDREN - 4);
    assertThat(mark(session, row(desk, 12))).isEqualTo("ABSENT -");
    assertThat(mark(session, row(desk, 13))).isEqualTo("LATE 17:42");
  }

  private static void type(Page desk, String words) {
    desk.keyboard().type(words);
    desk.keyboard().press("Enter");
  }

  /** Whose row it is, by the server's list: the page shows it in the same order. */
  private long row(Page desk, int number) {
    String id = desk.url().replaceAll(".*#(\\d+).*", "$1");
    Object learner =
        desk.evaluate(
            "async ([id, n]) => (await (await fetch(`/api/v1/sessions/${id}/register`)).json()).rows[n - 1].learner",
            List.of(id, number));
    return ((Number) learner).longValue();
  }

  /** A child joins after the sheet was printed; the square code still says who stands where. */
  @ParameterizedTest
  @CsvSource({"ar, ar-MA, غ", "fr, fr-FR, a"})
  void theSquareOnThePaperKeepsItsRows(String path, String tag, String absent) throws Exception {
    DoorGroup group = DoorGroup.create("square-" + path, 3);
    long session = session(group, 60);
    Page desk = stage.desk(tag);
    SignInPage.open(desk, path).enter(group.trainer());
    APIResponse paper =
        desk.context().request().get("/staff/sheet-print/session/" + session + ".pdf?lang=" + path);
    assertThat(paper.headers().get("cache-control")).isEqualTo("no-store");
    PdfReading read = new PdfReading(paper.body());
    assertThat(read.byPdfBox()).contains("آدم");
    String address = square(read.picture(0, 200), Lang.of(path).orElseThrow());
    long second = group.learner(2);
    product.change(
        "update learner set display_name = 'A a.' where id = ?", group.learner(3)); // now the first

    desk.navigate(address.substring(address.indexOf("/" + path + "/")));
    assertThat(desk.locator(".typing-list li")).hasCount(3);
    type(desk, "2 " + absent);
    assertThat(desk.locator(".register-strip"))
        .hasAttribute(
            "data-state", "sent", new LocatorAssertions.HasAttributeOptions().setTimeout(60_000));

    assertThat(mark(session, second)).isEqualTo("ABSENT -");
    assertThat(count(session, "ABSENT")).isEqualTo(1);
  }

  private static String square(BufferedImage page, Lang lang) throws Exception {
    int side = 118 * 200 / 72;
    int edge = 23 * 200 / 72;
    int left = lang.rtl() ? edge : page.getWidth() - side - edge;
    return PdfReading.qrCode(page.getSubimage(left, 14 * 200 / 72, side, side));
  }

  @ParameterizedTest
  @CsvSource({"ar, ar-MA, 0, PRESENT", "fr, fr-FR, 30, LATE"})
  void aCardBeforeTheCameraMarksItsChildOnce(String path, String tag, int begun, String status)
      throws Exception {
    DoorGroup group = DoorGroup.create("cards-" + path, 3);
    long session = session(group, begun);
    Page desk = stage.desk(tag);
    SignInPage.open(desk, path).enter(group.trainer());
    String card =
        SecretsPage.open(desk, Lang.of(path).orElseThrow(), group.id()).printCards(3).get(1);
    Path film = folder.resolve("card.y4m");
    Film.of(card, film);
    Page phone =
        stage.phoneAt(
            product.url(),
            tag,
            folder.resolve("phone"),
            "--use-fake-device-for-media-stream",
            "--use-fake-ui-for-media-stream",
            "--use-file-for-fake-video-capture=" + film);
    SignInPage.open(phone, path).enter(group.trainer());
    phone.navigate("/" + path + "/register-cards#" + session);
    phone.locator(".cards-reader .button").click();

    assertThat(phone.locator(".cards-child .cards-name")).hasText(DoorGroup.name(2));
    assertThat(phone.locator(".register-strip"))
        .hasAttribute(
            "data-state", "sent", new LocatorAssertions.HasAttributeOptions().setTimeout(60_000));
    assertThat(AxeFaults.of(phone)).isEmpty();
    assertThat(count(session, status)).isEqualTo(1);
    assertThat(mark(session, group.learner(2))).startsWith(status);
    assertThat(
            product.look(
                "select count(*) from mark_change where session_id = ? and learner_id = ?",
                session,
                group.learner(2)))
        .isEqualTo("1");
  }
}
