package ma.tifawt.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import ma.tifawt.access.RequestCaller;
import ma.tifawt.access.SignedIn;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.security.Role;
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
class ImportServiceSliceIT {

  private static final String LIST =
      """
      CIN;Prénom;Nom;الاسم الشخصي;الاسم العائلي;Date de naissance;Sexe;Centre;Groupe
      AB12345;Nora;Tazi;نورة;التازي;03/05/2013;F;RAB-1;RAB-1-B
      ;Mehdi;Berrada;;;2012-11-12;M;RAB-1;
      ;Salma;Benali;سلمى;بنعلي;01/05/2013;F;RAB-1;RAB-1-B
      ;Aya;Ait Haddou;آية;أيت حدو;01/05/2013;F;RAB-1;RAB-1-B
      ;Ilias;El Alaoui;;;14/05/2013;M;RAB-1;RAB-1-B
      ;Ghost;Town;;;14/05/2013;M;AGD-1;
      ;Sami;Naciri;;;31/02/2013;M;RAB-1;
      """;

  @Inject ImportService imports;
  @Inject ImportRowService rows;
  @Inject RequestCaller caller;

  @Resource(lookup = "java:app/jdbc/tifawt")
  DataSource data;

  @Deployment
  static WebArchive slice() {
    return Slice.archive();
  }

  @BeforeEach
  void enter() throws Exception {
    Cast.install(data);
    Rows.run(data, "update learner set gender = null where id = ?", Cast.AYA);
    caller.become(Cast.Account.RABAT_MANAGER.signedIn());
    // the cast is written past every service: the clock files it
    until(() -> Rows.number(data, "select count(*) from duplicate_key") >= 4);
  }

  @Test
  void everyRowShowsWhatWouldBecomeOfIt() throws Exception {
    long id = checked(LIST);
    assertThat(imports.one(id).state()).isEqualTo(ImportState.CHECKED);
    assertThat(states(id))
        .containsExactly(
            "2 NEW", "3 NEW", "4 SAME", "5 CHANGED", "6 POSSIBLE", "7 REFUSED", "8 REFUSED");
    List<RowView> all = rows.page(id, null, 0).rows();
    assertThat(all.get(3).changes()).containsExactly(new Change(Change.What.GENDER, "", "F"));
    assertThat(all.get(4).known()).contains("Ilyas");
    assertThat(all.get(4).score()).isGreaterThanOrEqualTo(70);
    assertThat(all.get(4).evidence().stream().mapToInt(e -> e.points()).sum())
        .isEqualTo(all.get(4).score());
    assertThat(all.get(5).faults())
        .containsExactly(new Fault(7, Fault.Reason.CENTRE_UNKNOWN, "AGD-1"));
    assertThat(all.get(6).faults())
        .containsExactly(new Fault(5, Fault.Reason.BIRTH_NO_DATE, "31/02/2013"));
  }

  @Test
  void nothingOfAnIdentityNumberOrADayOfBirthIsKept() throws Exception {
    long id = checked(LIST);
    String kept =
        Rows.text(
            data, "select group_concat(cells) from roster_import_row where import_id = ?", id);
    assertThat(kept).contains("Nora", "2013-05").doesNotContain("AB12345", "03/05/2013");
  }

  @Test
  void rowsThatAreOpenAreLeftOutOnlyByAPersonsWord() throws Exception {
    long id = checked(LIST);
    assertThatThrownBy(() -> imports.write(id, false)).hasMessageStartingWith("ROS-005 [3]");
    assertThat(imports.one(id).state()).isEqualTo(ImportState.CHECKED);
    write(id);
    assertThat(learners()).isEqualTo(6);
    assertThat(
            Rows.text(
                data,
                "select concat(standing, ' ', display_name, ' ', birth_year, '-', birth_month, ' ',"
                    + " path) from learner where given_lat = 'Nora'"))
        .isEqualTo("PENDING Nora T. 2013-5 " + Cast.RABAT_PATH);
    assertThat(
            Rows.text(
                data,
                "select m.path from membership m join learner l on l.id = m.learner_id where"
                    + " l.given_lat = 'Nora'"))
        .isEqualTo(Cast.RABAT_GROUP_PATH);
    assertThat(Rows.text(data, "select gender from learner where id = ?", Cast.AYA)).isEqualTo("F");
    assertThat(Rows.text(data, "select code from learner where given_lat = 'Mehdi'"))
        .matches("[346789ACDFHJKMNPQRTWXY]{4}-[346789ACDFHJKMNPQRTWXY]{3}");
  }

  @Test
  void theSameFileAgainChangesNothing() throws Exception {
    write(checked(LIST));
    long again = checked(LIST);
    assertThat(states(again))
        .containsExactly(
            "2 SAME", "3 SAME", "4 SAME", "5 SAME", "6 POSSIBLE", "7 REFUSED", "8 REFUSED");
  }

  @Test
  void undoingBringsEverythingBack() throws Exception {
    long id = checked(LIST);
    write(id);
    imports.undo(id);
    settle(id);
    assertThat(imports.one(id).state()).isEqualTo(ImportState.UNDONE);
    assertThat(learners()).isEqualTo(4);
    assertThat(Rows.text(data, "select gender from learner where id = ?", Cast.AYA)).isNull();
  }

  @Test
  void anImportIsNotUndoneOverSomebodysWork() throws Exception {
    long id = checked(LIST);
    write(id);
    Rows.run(
        data,
        "insert into attendance_mark (session_id, learner_id, path, status) select ?, id, ?,"
            + " 'PRESENT' from learner where given_lat = 'Nora'",
        Cast.RABAT_SESSION,
        Cast.RABAT_GROUP_PATH);
    imports.undo(id);
    settle(id);
    assertThat(imports.one(id).error()).isEqualTo("ROS-007");
    assertThat(imports.one(id).errorRow()).isEqualTo(2);
    assertThat(learners()).isEqualTo(6);
    assertThat(Rows.text(data, "select gender from learner where id = ?", Cast.AYA)).isEqualTo("F");
  }

  @Test
  void aDecisionTakesThePossibleDuplicateAsTheChildItIs() throws Exception {
    long id = checked(LIST);
    rows.decide(id, 6, Decision.SAME);
    write(id);
    assertThat(Rows.text(data, "select given_lat from learner where id = ?", Cast.ILYAS))
        .isEqualTo("Ilias");
    assertThat(learners()).isEqualTo(6);
  }

  @Test
  void aRecordThatChangedSinceTheCheckStopsTheWholeImport() throws Exception {
    long id = checked(LIST);
    Rows.run(data, "update learner set version = version + 1 where id = ?", Cast.AYA);
    write(id);
    assertThat(imports.one(id).error()).isEqualTo("ROS-006");
    assertThat(imports.one(id).errorRow()).isEqualTo(5);
    assertThat(learners()).isEqualTo(4);
  }

  @Test
  void aChildOfTwoRowsIsOneRow() throws Exception {
    long id =
        checked(
            "Prénom;Nom;Date de naissance;Centre\nNora;Tazi;03/05/2013;RAB-1\nNORA;Tazi;09/05/2013;RAB-1\n");
    assertThat(states(id)).containsExactly("2 NEW", "3 REFUSED");
    assertThat(rows.page(id, RowState.REFUSED, 0).rows().get(0).faults())
        .containsExactly(new Fault(-1, Fault.Reason.TWICE, "2"));
  }

  @Test
  void anImportIsSeenByItsOwnerOnly() throws Exception {
    long id = checked(LIST);
    caller.become(Cast.Account.AGADIR_MANAGER.signedIn());
    assertThatThrownBy(() -> imports.one(id))
        .isInstanceOf(DomainException.class)
        .hasMessageStartingWith("ROS-001");
    assertThatThrownBy(() -> rows.page(id, null, 0)).hasMessageStartingWith("ROS-001");
    assertThat(imports.own()).isEmpty();
  }

  private static final String ODD = "P;F;Né\nNora;Tazi;03/05/2013\n";

  @Test
  void whatAPersonSaidAboutTitlesIsRemembered() throws Exception {
    long id = explainedAs(Field.GIVEN, Field.FAMILY);
    assertThat(states(id)).containsExactly("2 NEW");
    assertThat(understood()).containsExactly(Field.GIVEN, Field.FAMILY, Field.BIRTH);
  }

  private long explainedAs(Field first, Field second) throws Exception {
    long id = imports.receive(file(ODD), "a.csv", Cast.RABAT_GROUP);
    imports.explain(
        id, Map.of(0, Optional.of(first), 1, Optional.of(second), 2, Optional.of(Field.BIRTH)));
    settle(id);
    return id;
  }

  private List<Field> understood() throws Exception {
    long id = imports.receive(file(ODD), "b.csv", null);
    return imports.columns(id).stream().map(Column::field).toList();
  }

  @Test
  void aColleagueIsToldWhatWasSaidAndNobodyBesideOrAboveThem() throws Exception {
    List<Field> unknown = understood();
    assertThat(unknown).isNotEqualTo(List.of(Field.GIVEN, Field.FAMILY, Field.BIRTH));
    explainedAs(Field.GIVEN, Field.FAMILY);
    caller.become(colleague());
    assertThat(understood()).containsExactly(Field.GIVEN, Field.FAMILY, Field.BIRTH);
    caller.become(Cast.Account.RABAT_COORDINATOR.signedIn());
    assertThat(understood()).containsExactly(Field.GIVEN, Field.FAMILY, Field.BIRTH);
    // the own word goes before a colleague's later one
    explainedAs(Field.FAMILY, Field.GIVEN);
    caller.become(Cast.Account.RABAT_MANAGER.signedIn());
    assertThat(understood()).containsExactly(Field.GIVEN, Field.FAMILY, Field.BIRTH);
    explainedAs(Field.GIVEN, Field.FAMILY);
    caller.become(Cast.Account.RABAT_COORDINATOR.signedIn());
    assertThat(understood()).containsExactly(Field.FAMILY, Field.GIVEN, Field.BIRTH);
    // the later word of two colleagues counts
    caller.become(colleague());
    explainedAs(Field.FAMILY, Field.GIVEN);
    caller.become(Cast.Account.YOUTH_HOUSES_MANAGER.signedIn());
    assertThat(understood()).containsExactly(Field.FAMILY, Field.GIVEN, Field.BIRTH);
    caller.become(Cast.Account.AGADIR_MANAGER.signedIn());
    assertThat(understood()).isEqualTo(unknown);
  }

  /** A second manager of the same centre. */
  private SignedIn colleague() throws Exception {
    Rows.run(
        data,
        "insert ignore into account (id, user_name, kind, secret_hash, language) values (50,"
            + " 'second', 'STAFF', '-', 'fr')");
    Rows.run(
        data,
        "insert into role_grant (account_id, role, path, starts_on) select 50, role, path,"
            + " starts_on from role_grant where account_id = ? and not exists (select 1 from"
            + " role_grant g where g.account_id = 50)",
        Cast.Account.RABAT_MANAGER.id());
    Rows.run(
        data,
        "insert into screening (account_id, extract_seen_on, trained_on, conduct_signed_on,"
            + " expires_on, recorded_at) select 50, extract_seen_on, trained_on, conduct_signed_on,"
            + " expires_on, recorded_at from screening where account_id = ?",
        Cast.Account.RABAT_MANAGER.id());
    return new SignedIn(50L, false, null, null, Lang.FR, Set.of(Role.CENTRE_MANAGER), "");
  }

  @Test
  void anAnswerAboutADroppedColumnAsksForTheFileAgainAndIsRemembered() throws Exception {
    String odd = "Prénom;Nom;Né le;Centre;Qui\nNora;Tazi;03/05/2013;RAB-1;F\n";
    long id = imports.receive(file(odd), "a.csv", null);
    assertThat(imports.explain(id, Map.of(4, Optional.of(Field.GENDER)))).isFalse();
    assertThat(imports.one(id).state()).isEqualTo(ImportState.DISCARDED);
    write(checked(odd));
    assertThat(Rows.text(data, "select gender from learner where given_lat = 'Nora'"))
        .isEqualTo("F");
  }

  private long checked(String text) throws Exception {
    long id = imports.receive(file(text), "list.csv", null);
    imports.explain(id, Map.of());
    settle(id);
    return id;
  }

  private void write(long id) throws Exception {
    imports.write(id, true);
    settle(id);
  }

  private void settle(long id) throws Exception {
    until(() -> !imports.one(id).isAtWork());
  }

  private interface Question {
    boolean holds() throws Exception;
  }

  private static void until(Question question) throws Exception {
    for (int i = 0; i < 300 && !question.holds(); i++) {
      LockSupport.parkNanos(100_000_000);
    }
    assertThat(question.holds()).isTrue();
  }

  private List<String> states(long id) {
    return rows.page(id, null, 0).rows().stream()
        .map(row -> row.number() + " " + row.state())
        .toList();
  }

  private long learners() throws Exception {
    return Rows.number(data, "select count(*) from learner");
  }

  private static Path file(String text) throws IOException {
    Path file = Files.createTempFile("list", ".csv");
    return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
