package ma.tifawt.pivot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import ma.tifawt.access.RequestCaller;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.slice.Cast;
import ma.tifawt.slice.Rows;
import ma.tifawt.slice.Slice;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class PostSliceIT {

  private static final Timing WEEKLY = new Timing(Rhythm.WEEKLY, 1, 7);
  private static final PivotAsk BY_CENTRE =
      PivotAsk.parse(
          Map.of(
                  "rows", "month",
                  "columns", "centre",
                  "node", "region:MA-04",
                  "from", "2026-11",
                  "to", "2026-11")
              ::get);

  @Inject SavedPivotService saved;
  @Inject MailboxService mailbox;
  @Inject PostRunner runner;
  @Inject PostService post;
  @Inject MailRunner mail;
  @Inject RequestCaller caller;

  @Resource(lookup = "java:app/jdbc/tifawt")
  DataSource dataSource;

  @Deployment
  static WebArchive slice() {
    return Slice.archive();
  }

  @BeforeEach
  void enter() throws Exception {
    Cast.install(dataSource);
    came(Cast.SALMA, Cast.RABAT_GROUP, Cast.RABAT_GROUP_PATH);
    Rows.run(
        dataSource,
        "insert into centre (id, programme_id, province_code, code, name_ar, name_fr, path)"
            + " values (3, 2, 'MA-RAB', 'RAB-2', 'دار الشباب أكدال', 'Maison de jeunes Agdal',"
            + " '/youth-houses/MA-04/MA-RAB/3/')");
    Rows.run(
        dataSource,
        "insert into learner_group (id, centre_id, season_id, code, course, band, name_ar, name_fr,"
            + " path) values (13, 3, 1, 'RAB-2-B', 'builders', 'B', 'فوج', 'Groupe',"
            + " '/youth-houses/MA-04/MA-RAB/3/13/')");
    came(Cast.ANAS, 13, "/youth-houses/MA-04/MA-RAB/3/13/");
  }

  private void came(long learner, long group, String path) throws Exception {
    Rows.run(
        dataSource,
        "insert into learner_month (learner_id, group_id, month, path, gender, band, present, late,"
            + " absent, excused, minutes, came, counted)"
            + " values (?, ?, '2026-11-01', ?, 'F', 'B', 1, 0, 0, 0, 90, 1, 1)",
        learner,
        group,
        path);
    changed(group);
  }

  private void changed(long group) throws Exception {
    Rows.run(
        dataSource,
        "insert into group_change (group_id) values (?) on duplicate key update changes = changes + 1",
        group);
  }

  private void as(Cast.Account account) {
    caller.become(account.signedIn());
  }

  /** Saved by the coordinator of the region and shared. */
  private long shared() {
    as(Cast.Account.RABAT_COORDINATOR);
    return saved.save("Région", BY_CENTRE, true);
  }

  private void comeNow() throws Exception {
    Rows.run(dataSource, "update pivot_schedule set next_at = '2026-11-02 06:00:00'");
    caller.become(null);
    runner.round();
  }

  /** French has a space that does not break before its colons. */
  private static String plain(MailboxRow row) {
    return row.said().replace('\u00A0', ' ');
  }

  /** The words of all its sheets. */
  private static String sheet(byte[] file) throws Exception {
    Path book = Files.createTempFile("pivot", ".xlsx");
    try {
      Files.write(book, file);
      StringBuilder text = new StringBuilder();
      try (ZipFile zip = new ZipFile(book.toFile())) {
        for (ZipEntry entry : Collections.list(zip.entries())) {
          text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
        }
      }
      return text.toString();
    } finally {
      Files.delete(book);
    }
  }

  @Test
  void aSharedTableIsSeenWhereGrantsMeetAndChangedByItsOwnerAlone() {
    long id = shared();
    as(Cast.Account.RABAT_MANAGER);
    assertThat(saved.list()).extracting(SavedRow::name).containsExactly("Région");
    assertThat(saved.list()).extracting(SavedRow::own).containsExactly(false);
    for (Runnable deed :
        List.<Runnable>of(
            () -> saved.rename(id, "x"), () -> saved.share(id, false), () -> saved.delete(id))) {
      assertThatThrownBy(deed::run).hasMessageContaining("PIV-004");
    }
    as(Cast.Account.AGADIR_COORDINATOR);
    assertThat(saved.list()).isEmpty();
    assertThatThrownBy(() -> saved.schedule(id, WEEKLY, WhenEmpty.SEND, false))
        .hasMessageContaining("PIV-004");

    as(Cast.Account.RABAT_COORDINATOR);
    saved.share(id, false);
    as(Cast.Account.RABAT_MANAGER);
    assertThat(saved.list()).isEmpty();
    as(Cast.Account.RABAT_COORDINATOR);
    saved.rename(id, "  Ma région ");
    assertThat(saved.list()).extracting(SavedRow::name).containsExactly("Ma région");
    assertThat(saved.list()).extracting(SavedRow::ask).containsExactly(BY_CENTRE);
    saved.delete(id);
    assertThat(saved.list()).isEmpty();
    assertThatThrownBy(() -> saved.save(" ", BY_CENTRE, false)).hasMessageContaining("PIV-005");
    assertThatThrownBy(() -> saved.save("x".repeat(81), BY_CENTRE, false))
        .hasMessageContaining("PIV-005");
  }

  @Test
  void savingSharingAndDeletingIsAudited() throws Exception {
    long id = shared();
    saved.share(id, false);
    saved.delete(id);
    assertThat(
            Rows.text(
                dataSource,
                "select group_concat(action order by id separator ' ') from audit_entry"))
        .isEqualTo("pivot.share pivot.unshare pivot.delete");
  }

  /** Each reader finds the figures of the own places, and once. */
  @Test
  void whatIsDueComesOnceWithTheGrantsOfItsReader() throws Exception {
    long id = shared();
    saved.schedule(id, WEEKLY, WhenEmpty.SAY, false);
    as(Cast.Account.RABAT_MANAGER);
    saved.schedule(id, WEEKLY, WhenEmpty.SAY, false);
    comeNow();
    runner.round();

    as(Cast.Account.RABAT_COORDINATOR);
    assertThat(mailbox.unread()).isEqualTo(1);
    MailboxRow wide = mailbox.open().get(0);
    assertThat(mailbox.unread()).isZero();
    assertThat(wide.kind()).isEqualTo(MailboxKind.REPORT);
    assertThat(plain(wide)).contains("Enfants venus, novembre 2026 : 2", "Agdal : 1");
    assertThat(sheet(mailbox.file(wide.id()).bytes())).contains("RAB-1", "RAB-2");

    as(Cast.Account.RABAT_MANAGER);
    assertThat(mailbox.open()).hasSize(1);
    MailboxRow own = mailbox.open().get(0);
    assertThat(plain(own)).contains("Enfants venus, novembre 2026 : 1").doesNotContain("Agdal");
    assertThat(sheet(mailbox.file(own.id()).bytes())).contains("RAB-1").doesNotContain("RAB-2");
    assertThatThrownBy(() -> mailbox.file(wide.id())).hasMessageContaining("PIV-004");
    assertThat(Rows.number(dataSource, "select count(*) from mailbox_item")).isEqualTo(2);
    assertThat(
            Rows.number(
                dataSource,
                "select count(*) from pivot_schedule where next_at > utc_timestamp()"
                    + " and claimed_until is null"))
        .isEqualTo(2);
  }

  /** The other node looks at the same moment: it finds the schedule claimed. */
  @Test
  void oneNodeAloneTakesAScheduleOn() throws Exception {
    saved.schedule(shared(), WEEKLY, WhenEmpty.SAY, false);
    Rows.run(dataSource, "update pivot_schedule set next_at = '2026-11-02 06:00:00'");
    PostService.Due due = post.due().get(0);
    assertThat(post.claim(due)).isTrue();
    assertThat(post.claim(due)).isFalse();
    assertThat(post.due()).isEmpty();
    // the node has stopped over it
    Rows.run(dataSource, "update pivot_schedule set claimed_until = '2026-11-02 06:10:00'");
    assertThat(post.due()).hasSize(1);
    assertThat(post.claim(due)).isTrue();
  }

  @Test
  void whoLostTheGrantGetsALineAndNoFigures() throws Exception {
    saved.schedule(shared(), WEEKLY, WhenEmpty.SEND, true);
    Rows.run(
        dataSource,
        "update role_grant set ends_on = '2026-09-02' where account_id = ?",
        Cast.Account.RABAT_COORDINATOR.id());
    comeNow();
    runner.round();
    as(Cast.Account.RABAT_COORDINATOR);
    assertThat(mailbox.open())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.kind()).isEqualTo(MailboxKind.STOPPED);
              assertThat(row.said()).isEqualTo("NO_GRANT");
              assertThat(row.fileName()).isNull();
            });
    assertThat(Rows.text(dataSource, "select stopped from pivot_schedule")).isEqualTo("NO_GRANT");
  }

  @Test
  void whatIsNoLongerSharedStopsForTheOthers() throws Exception {
    long id = shared();
    as(Cast.Account.RABAT_MANAGER);
    saved.schedule(id, WEEKLY, WhenEmpty.SEND, false);
    as(Cast.Account.RABAT_COORDINATOR);
    saved.share(id, false);
    comeNow();
    assertThat(Rows.text(dataSource, "select concat(kind, ' ', said) from mailbox_item"))
        .isEqualTo("STOPPED NOT_SHARED");
  }

  @Test
  void anEmptyTableComesAsItsReaderWants() throws Exception {
    Rows.run(dataSource, "delete from group_figures");
    Rows.run(dataSource, "delete from group_change");
    Map<WhenEmpty, String> expected =
        Map.of(WhenEmpty.SEND, "REPORT 1", WhenEmpty.SAY, "EMPTY 0", WhenEmpty.NOTHING, "none");
    for (Map.Entry<WhenEmpty, String> each : expected.entrySet()) {
      Rows.run(dataSource, "delete from mailbox_item");
      as(Cast.Account.RABAT_COORDINATOR);
      long id = saved.save("Vide", BY_CENTRE, false);
      saved.schedule(id, WEEKLY, each.getKey(), false);
      comeNow();
      String came =
          Rows.text(
              dataSource,
              "select coalesce(max(concat(kind, ' ', file is not null)), 'none') from mailbox_item");
      assertThat(came).as(each.getKey().name()).isEqualTo(each.getValue());
      as(Cast.Account.RABAT_COORDINATOR);
      saved.delete(id);
    }
  }

  /** The mailbox has it whatever becomes of the mail; the mail says nothing of children. */
  @Test
  void mailIsTriedAgainAndHoldsNoFigure() throws Exception {
    Rows.run(
        dataSource,
        "insert into staff_member (id, given_ar, family_ar, given_lat, family_lat, work_email)"
            + " values (77, 'نادية', 'ب', 'Nadia', 'B', 'nadia@example.ma')");
    Rows.run(
        dataSource,
        "update account set staff_member_id = 77 where id = ?",
        Cast.Account.RABAT_COORDINATOR.id());
    saved.schedule(shared(), WEEKLY, WhenEmpty.SEND, true);
    comeNow();

    int closed;
    try (SmtpSink gone = new SmtpSink()) {
      closed = gone.port();
    }
    mail.round(letterbox(closed));
    mail.round(letterbox(closed));
    assertThat(Rows.text(dataSource, "select concat(mail, ' ', mail_tries) from mailbox_item"))
        .isEqualTo("WAITING 1");
    as(Cast.Account.RABAT_COORDINATOR);
    assertThat(mailbox.open()).hasSize(1);

    Rows.run(dataSource, "update mailbox_item set mail_next_at = '2026-11-02 06:00:00'");
    try (SmtpSink sink = new SmtpSink()) {
      mail.round(letterbox(sink.port()));
      mail.round(letterbox(sink.port()));
      assertThat(sink.letters())
          .singleElement()
          .satisfies(
              letter ->
                  assertThat(letter)
                      .contains("To: nadia@example.ma", "Content-Type: text/plain")
                      .contains("/staff/mailbox.xhtml")
                      .doesNotContain("Yacoub", "Enfants"));
    }
    assertThat(Rows.text(dataSource, "select mail from mailbox_item")).isEqualTo("SENT");
  }

  private static Letterbox letterbox(int port) {
    return new Letterbox(
        new Settings.Smtp("127.0.0.1", port, "NONE", "tifawt@example.ma", null, null));
  }

  @Test
  void afterNinetyDaysItIsGone() throws Exception {
    saved.schedule(shared(), WEEKLY, WhenEmpty.SEND, false);
    comeNow();
    post.sweep();
    assertThat(Rows.number(dataSource, "select count(*) from mailbox_item")).isEqualTo(1);
    Rows.run(dataSource, "update mailbox_item set made_at = made_at - interval 91 day");
    post.sweep();
    assertThat(Rows.number(dataSource, "select count(*) from mailbox_item")).isZero();
  }
}
