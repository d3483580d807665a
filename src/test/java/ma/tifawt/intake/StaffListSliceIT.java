package ma.tifawt.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import ma.tifawt.access.InvitationService;
import ma.tifawt.access.RequestCaller;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.security.SecurityError;
import ma.tifawt.shared.time.Now;
import ma.tifawt.slice.Cast;
import ma.tifawt.slice.Cast.Account;
import ma.tifawt.slice.Rows;
import ma.tifawt.slice.Slice;
import ma.tifawt.staffing.ScreeningRow;
import ma.tifawt.staffing.ScreeningService;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Staff come in from a file as they would one by one: invited once, known again, never above. */
@ExtendWith(ArquillianExtension.class)
class StaffListSliceIT {

  private static final String LIST =
      """
      Équipe 2026-2027;;;;;;;
      Nom;Prénom;الاسم الشخصي;Email;Fonction;Centre;Groupe;CIN
      Benaissa;Samira;سميرة;samira.b@jeunesse.ma;Animatrice;;RAB-1-B;AB1234
      BENALI;Karim;;;مدير;RAB-1;;
      Benaissa;Samira;;Samira.B@jeunesse.ma;مسؤول المركز;دار الشباب يعقوب المنصور;;
      """;

  private static final String HEADING =
      "Nom et prénom;Email;Identifiant;Fonction;Programme;Région;Province;Centre;Groupe;Langue\n";

  /** Row, title of the column, code of what is wrong. */
  private static final Map<String, String> FAULTS =
      Map.ofEntries(
          Map.entry(";;;animatrice;;;;;RAB-1-B;", "Nom et prénom STP-001"),
          Map.entry("Samira;;;animatrice;;;;;RAB-1-B;", "Nom et prénom INT-015"),
          Map.entry("Benaissa Samira Naima;;;animatrice;;;;;RAB-1-B;", "Nom et prénom INT-015"),
          Map.entry("سميرة Benaissa;;;animatrice;;;;;RAB-1-B;", "Nom et prénom INT-015"),
          Map.entry("Benaissa Samira2;;;animatrice;;;;;RAB-1-B;", "Nom et prénom INT-015"),
          Map.entry(
              "Benaissa Samira;samira à jeunesse.ma;;animatrice;;;;;RAB-1-B;", "Email STP-002"),
          Map.entry("Benaissa Samira;h.tazi@JEUNESSE.ma;;animatrice;;;;;RAB-1-B;", "Email INT-018"),
          Map.entry("Tazi Hind;;;directrice;;;;RAB-1;;", "Nom et prénom INT-017"),
          Map.entry("Benaissa Samira;;nobody.here;animatrice;;;;;RAB-1-B;", "Identifiant INT-011"),
          Map.entry(
              "Benaissa Samira;;agadir_trainer;animatrice;;;;;RAB-1-B;", "Identifiant INT-011"),
          Map.entry(
              "Benaissa Samira;;rabat_coordinator;animatrice;;;;;RAB-1-B;", "Fonction GRA-003"),
          Map.entry("Benaissa Samira;;;;;;;;RAB-1-B;", "Fonction INT-013"),
          Map.entry("Benaissa Samira;;;gardien;;;;;RAB-1-B;", "Fonction INT-011"),
          Map.entry("Benaissa Samira;;;responsable;;;;RAB-1;;", "Fonction INT-011"),
          Map.entry("Benaissa Samira;;;administrateur;;;;;;", "Fonction GRA-002"),
          Map.entry("Benaissa Samira;;;chef de programme;youth-houses;;;;;", "Fonction GRA-002"),
          Map.entry("Benaissa Samira;;;coordinatrice;;MA-09;;;;", "Région GRA-002"),
          Map.entry("Benaissa Samira;;;coordinatrice;frmf;MA-04;;;;", "Région GRA-002"),
          Map.entry("Benaissa Samira;;;animatrice;;;;;;", "Groupe INT-013"),
          Map.entry("Benaissa Samira;;;animatrice;;;;RAB-1;;", "Centre INT-016"),
          Map.entry("Benaissa Samira;;;directrice;;;;RAB-1;RAB-1-B;", "Groupe INT-016"),
          Map.entry("Benaissa Samira;;;animatrice;;;;AGD-1;AGD-1-B;", "Groupe INT-011"),
          Map.entry("Benaissa Samira;;;animatrice;;;;;Les étoiles;", "Groupe INT-012"),
          Map.entry("Benaissa Samira;;;animatrice;;Atlantide;;;RAB-1-B;", "Région INT-011"),
          Map.entry("Benaissa Samira;;;animatrice;;;Salé;;RAB-1-B;", "Province INT-010"),
          Map.entry("Benaissa Samira;;;animatrice;;;;;RAB-1-B;klingon", "Langue INT-011"));

  @Inject IntakeService intake;
  @Inject InvitationService invitations;
  @Inject ScreeningService screening;
  @Inject RequestCaller caller;
  @Inject Now now;

  @Resource(lookup = "java:app/jdbc/tifawt")
  DataSource data;

  @Deployment
  static WebArchive slice() {
    return Slice.archive();
  }

  @BeforeEach
  void enter() throws Exception {
    Cast.install(data);
    Rows.run(data, "update season set ends_on = '2099-06-30' where id = 1");
    Rows.run(
        data,
        "insert into staff_member (id, given_lat, family_lat, work_email) values (900, 'Hind',"
            + " 'Tazi', 'H.Tazi@jeunesse.ma')");
    Rows.run(
        data, "update account set staff_member_id = 900 where id = ?", Account.RABAT_TRAINER.id());
    caller.become(Account.RABAT_COORDINATOR.signedIn());
  }

  private ListDraft draft(String text) throws IOException {
    return ListOnFile.read(intake, ListKind.STAFF, text);
  }

  /** People, accounts, codes and grants that hold. */
  private String counts() throws Exception {
    return Rows.text(
        data,
        "select concat((select count(*) from staff_member), ' ', (select count(*) from account), '"
            + " ', (select count(*) from invitation), ' ', (select count(*) from role_grant where"
            + " ended_at is null))");
  }

  @Test
  void eachPersonIsInvitedOnceWithEveryRoleAndKnownAgain() throws Exception {
    String before = counts();
    ListDraft draft = draft(LIST);
    List<RowResult> shown = intake.check(draft);
    assertThat(ListOnFile.results(draft, shown)).containsExactly("3 NEW", "4 NEW", "5 NEW");
    assertThat(counts()).isEqualTo(before);
    WrittenList written = intake.write(draft, shown, false);
    assertThat(counts()).isEqualTo("3 16 2 15");
    assertThat(written.slips())
        .extracting(slip -> slip.row() + " " + slip.name() + " " + slip.role())
        .containsExactly(
            "3 Samira Benaissa Animateur · Groupe des bâtisseurs",
            "4 Karim BENALI Responsable de centre · Maison de jeunes Yacoub El Mansour");
    assertThat(
            Rows.text(
                data,
                "select group_concat(concat(g.role, ' ', g.path) order by g.id) from role_grant g"
                    + " join account a on a.id = g.account_id join staff_member m on m.id ="
                    + " a.staff_member_id where m.work_email = 'samira.b@jeunesse.ma' and"
                    + " m.given_ar = 'سميرة'"))
        .isEqualTo("TRAINER " + Cast.RABAT_GROUP_PATH + ",CENTRE_MANAGER " + Cast.RABAT_PATH);
    assertThat(ListOnFile.states(intake.check(draft)))
        .containsExactly("3 SAME", "4 SAME", "5 SAME");
    caller.become(null);
    assertThat(invitations.look(written.slips().get(0).issued().code(), "pc").name().in(Lang.FR))
        .isEqualTo("Samira Benaissa");
  }

  @Test
  void aCodeIsNowhereButOnTheSlip() throws Exception {
    ListDraft draft = draft(LIST);
    String code = intake.write(draft, intake.check(draft), false).slips().get(0).issued().code();
    for (String table :
        List.of(
            "sha256) from invitation",
            "action, subject, detail) from audit_entry",
            "before_it) from list_trace",
            "file_name) from list_intake")) {
      String found =
          "select concat(count(*) > 0, ' ', sum(replace(x, '-', '') like ?)) from (select"
              + " concat_ws(' ', "
              + table.replace(")", ") as x")
              + ") as t";
      assertThat(Rows.text(data, found, "%" + code.replace("-", "") + "%")).isEqualTo("1 0");
    }
  }

  @Test
  void aListIsUndoneWhileNobodyHasComeByIt() throws Exception {
    String before = counts();
    ListDraft draft = draft(LIST);
    WrittenList written = intake.write(draft, intake.check(draft), false);
    intake.undo(written.id());
    assertThat(counts()).isEqualTo(before);
    WrittenList again = intake.write(draft, intake.check(draft), false);
    caller.become(null);
    invitations.accept(
        again.slips().get(1).issued().code(), "karim.b", "quatre mots bien choisis", "pc");
    caller.become(Account.RABAT_COORDINATOR.signedIn());
    String used = counts();
    assertThatThrownBy(() -> intake.undo(again.id())).hasMessageStartingWith("INT-008 [4]");
    assertThat(counts()).isEqualTo(used);
  }

  @Test
  void whoWasCheckedOrGivenMoreIsNotTakenBack() throws Exception {
    ListDraft draft = draft(HEADING + "Benaissa Samira;;;animatrice;;;;;RAB-1-B;\n");
    WrittenList written = intake.write(draft, intake.check(draft), false);
    long samira = written.slips().get(0).issued().accountId();
    Rows.run(
        data,
        "insert into role_grant (account_id, role, path, starts_on) values (?, 'CENTRE_MANAGER',"
            + " ?, '2026-09-01')",
        samira,
        Cast.RABAT_PATH);
    assertThatThrownBy(() -> intake.undo(written.id())).hasMessageStartingWith("INT-008 [2]");
    Rows.run(data, "delete from role_grant where account_id = ? and role <> 'TRAINER'", samira);
    LocalDate day = now.today(ZoneOffset.UTC);
    screening.record(new ScreeningRow(samira, day, day, day, day.plusYears(1)));
    assertThatThrownBy(() -> intake.undo(written.id())).hasMessageStartingWith("INT-008 [2]");
    Rows.run(data, "delete from screening where account_id = ?", samira);
    intake.undo(written.id());
  }

  @Test
  void whoWorksHereGetsTheRoleAndNoSecondAccount() throws Exception {
    String before = counts();
    ListDraft draft =
        draft(
            HEADING
                + "TAZI Hind;h.tazi@jeunesse.ma;;directrice;;;;RAB-1;;\n"
                + "Tazi Hind;;;animatrice;;;;;RAB-1-B;\n");
    List<RowResult> shown = intake.check(draft);
    assertThat(ListOnFile.results(draft, shown)).containsExactly("2 CHANGED", "3 SAME");
    assertThat(shown.get(0).changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.before()).isEqualTo("Animateur · Groupe des bâtisseurs");
              assertThat(change.after()).startsWith(change.before() + ", Responsable de centre");
            });
    WrittenList written = intake.write(draft, shown, false);
    assertThat(written.slips()).isEmpty();
    assertThat(ListOnFile.states(intake.check(draft))).containsExactly("2 SAME", "3 SAME");
    intake.undo(written.id());
    assertThat(counts()).isEqualTo(before);
  }

  @Test
  void eachFaultIsSaidWithItsPlace() throws Exception {
    for (String code : List.of("RAB-1-Y", "RAB-1-Z")) {
      Rows.run(
          data,
          "insert into learner_group (centre_id, season_id, code, course, band, name_ar, name_fr,"
              + " path) values (1, 1, ?, 'builders', 'B', 'النجوم', 'Les étoiles', ?)",
          code,
          Cast.RABAT_PATH + code + "/");
    }
    Map<String, String> found = new HashMap<>();
    for (String row : FAULTS.keySet()) {
      ListDraft draft = draft(HEADING + row + "\n");
      RowResult result = intake.check(draft).get(0);
      found.put(
          row,
          result.faults().stream()
              .map(fault -> ListOnFile.said(draft, fault))
              .collect(Collectors.joining(",")));
    }
    assertThat(FAULTS).hasSizeGreaterThan(20);
    assertThat(found).containsExactlyInAnyOrderEntriesOf(FAULTS);
  }

  @Test
  void rowsOfOneFileAreComparedWithEachOther() throws Exception {
    String samira = "Benaissa Samira;s.b@jeunesse.ma;;animatrice;;;;;RAB-1-B;\n";
    ListDraft draft =
        draft(
            HEADING
                + samira
                + samira
                + "Fassi Omar;s.b@jeunesse.ma;;directeur;;;;RAB-1;;\n"
                + "Benaissa Samira;;;directrice;;;;RAB-1;;\n"
                + "Naciri Ali;;;animateur;;;;;RAB-1-B;\n"
                + "naciri ali;;;animateur;;;;;RAB-1-B;\n");
    assertThat(ListOnFile.results(draft, intake.check(draft)))
        .containsExactly(
            "2 NEW",
            "3 REFUSED INT-009",
            "4 REFUSED Email INT-018",
            "5 REFUSED Nom et prénom INT-017",
            "6 NEW",
            "7 REFUSED INT-009");
  }

  @Test
  void whatStandsOnceInEachProgrammeHasToBeTold() throws Exception {
    caller.become(Account.ADMINISTRATOR.signedIn());
    ListDraft draft =
        draft(
            HEADING
                + "Benaissa Samira;;;coordinatrice;;MA-04;;;;\n"
                + "Fassi Omar;;;coordinateur;youth-houses;MA-04;;;;\n"
                + "Naciri Ali;;;administrateur;;;;;;\n");
    assertThat(ListOnFile.results(draft, intake.check(draft)))
        .containsExactly("2 REFUSED Programme INT-014", "3 NEW", "4 NEW");
  }

  @Test
  void aTrainerBringsNoStaffAndNobodyGivesMoreThanTheyHold() throws Exception {
    String coordinator = HEADING + "Benaissa Samira;;;coordinatrice;;MA-04;;;;\n";
    caller.become(Account.RABAT_MANAGER.signedIn());
    ListDraft draft = draft(coordinator);
    assertThat(ListOnFile.results(draft, intake.check(draft)))
        .containsExactly("2 REFUSED Fonction GRA-002");
    caller.become(Account.RABAT_TRAINER.signedIn());
    assertThatThrownBy(() -> intake.check(draft))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.code()).isEqualTo(SecurityError.NOT_ALLOWED));
  }
}
