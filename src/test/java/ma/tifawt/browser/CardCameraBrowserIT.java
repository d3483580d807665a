package ma.tifawt.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import ma.tifawt.product.DoorGroup;
import ma.tifawt.product.Product;
import ma.tifawt.shared.i18n.Lang;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A child holds a printed card before the camera of a device of the centre. */
class CardCameraBrowserIT {

  @RegisterExtension final Stage stage = new Stage();

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"ar, ar-MA", "fr, fr-FR"})
  void theCardIsReadAndTheCameraGoesOut(String path, String tag) throws Exception {
    DoorGroup group = DoorGroup.create("cam-" + path, 2);
    Page desk = stage.desk(tag);
    SignInPage.open(desk, path).enter(group.trainer());
    String code = DoorBrowserIT.code(desk, Lang.of(path).orElseThrow());
    String card =
        SecretsPage.open(desk, Lang.of(path).orElseThrow(), group.id()).printCards(2).get(1);
    Path film = folder.resolve("card.y4m");
    Film.of(card, film);
    Page tablet =
        stage.phoneAt(
            Product.running().url(),
            tag,
            folder.resolve("tablet"),
            "--use-fake-device-for-media-stream",
            "--use-fake-ui-for-media-stream",
            "--use-file-for-fake-video-capture=" + film);
    DoorPage door = DoorPage.open(tablet, path);
    door.enrol(code, "Tablette");
    tablet.locator("#by-card").click();
    assertThat(AxeFaults.of(tablet)).isEmpty();

    DoorPage.open(tablet, path);
    tablet.locator("#by-card").click();
    tablet.locator("#door .card .button").click();

    door.awaitHome();
    PlaywrightAssertions.assertThat(tablet.locator(".hello")).containsText(DoorGroup.name(2));
  }
}
