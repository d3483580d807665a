package ma.tifawt.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import ma.tifawt.access.RequestCaller;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.SecurityError;
import ma.tifawt.slice.Cast;
import ma.tifawt.slice.Cast.Account;
import ma.tifawt.slice.Rows;
import ma.tifawt.slice.Slice;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Lists of centres and groups: shown, written whole, undone whole. */
@ExtendWith(ArquillianExtension.class)
class IntakeServiceSliceIT {

  private static final String CENTRES =
      """
      Ministère;;;
      الإقليم;Code;Nom du centre;اسم المركز
      سلا;;Maison de jeunes Tabriquet;دار الشباب تابريكت
      Salé;SAL-5;Maison de jeunes Bettana;دار الشباب بطانة
      Rabat;RAB-1;Maison de jeunes Yacoub Al Mansour;دار الشباب يعقوب المنصور
      MA-RAB;;Maison de jeunes Agdal;دار الشباب أكدال
      """;

  /** Row, title of the column (empty for the row as a whole), code of what is wrong. */
  private static final Map<String, String> CENTRE_FAULTS =
      Map.ofEntries(
          Map.entry(";X-1;Centre;مركز", "Province INT-013"),
          Map.entry("Fès;X-2;Centre;مركز", "Province INT-011"),
          Map.entry("Agadir-Ida-Ou-Tanane;X-3;Centre;مركز", "Province INT-011"),
          Map.entry("Rabat;X_4;Centre;مركز", "Code ORG-006"),
          Map.entry("Rabat;AGD-1;Centre;مركز", "Code ORG-005"),
          Map.entry("Rabat;X-5;;مركز", "Nom ORG-007"),
          Map.entry("Rabat;X-6;Centre;", "الاسم ORG-007"),
          Map.entry("Rabat;X-7;مركز;مركز", "Nom ORG-008"),
          Map.entry("Rabat;X-8;Centre;Centre", "الاسم ORG-008"),
          Map.entry("Salé;RAB-1;Centre;مركز", "Province INT-010"),
          Map.entry("Rabat;" + "X".repeat(21) + ";Centre;مركز", "Code ORG-006"));

  private static final Map<String, String> GROUP_FAULTS =
      Map.ofEntries(
          Map.entry(";Étoiles;نجوم;builders;B;", "Centre INT-013"),
          Map.entry("AGD-1;Étoiles;نجوم;builders;B;", "Centre INT-011"),
          Map.entry("RAB-1;;نجوم;builders;B;", "Groupe ORG-007"),
          Map.entry("RAB-1;Étoiles;Étoiles;builders;B;", "الفوج ORG-008"),
          Map.entry("RAB-1;Étoiles;نجوم;none;B;", "Parcours ORG-011"),
          Map.entry("RAB-1;Étoiles;نجوم;builders;9-10;", "Age ORG-012"),
          Map.entry("RAB-1;Étoiles;نجوم;builders;B;2019-2020", "Saison ORG-010"),
          Map.entry("RAB-1;Groupe des bâtisseurs;فوج البناة;explorers;B;", "Parcours INT-010"));

  @Inject IntakeService intake;
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
    Rows.run(data, "update season set ends_on = '2099-06-30' where id = 1");
    caller.become(Account.RABAT_COORDINATOR.signedIn());
  }

  private ListDraft draft(ListKind kind, String text) throws IOException {
    return ListOnFile.read(intake, kind, text);
  }

  private long centres() throws Exception {
    return Rows.number(data, "select count(*) from centre");
  }

  @Test
  void centresAreShownWrittenAndUndoneAsAWhole() throws Exception {
    ListDraft draft = draft(ListKind.CENTRES, CENTRES);
    List<RowResult> shown = intake.check(draft);
    assertThat(ListOnFile.states(shown)).containsExactly("3 NEW", "4 NEW", "5 CHANGED", "6 NEW");
    assertThat(centres()).isEqualTo(2);
    long list = intake.write(draft, shown, false).id();
    assertThat(
            Rows.text(
                data,
                "select group_concat(concat(code, ' ', path = concat('/youth-houses/MA-04/',"
                    + " province_code, '/', id, '/')) order by code) from centre where programme_id"
                    + " = 2"))
        .isEqualTo("RAB-1 1,RAB-2 1,SAL-1 1,SAL-5 1");
    assertThat(Rows.text(data, "select name_fr from centre where code = 'RAB-1'"))
        .isEqualTo("Maison de jeunes Yacoub Al Mansour");
    assertThat(ListOnFile.states(intake.check(draft)))
        .containsExactly("3 SAME", "4 SAME", "5 SAME", "6 SAME");
    assertThat(intake.own(ListKind.CENTRES))
        .singleElement()
        .satisfies(row -> assertThat(row.made() + " " + row.changed()).isEqualTo("3 1"));
    caller.become(Account.AGADIR_COORDINATOR.signedIn());
    assertThat(intake.own(ListKind.CENTRES)).isEmpty();
    assertThatThrownBy(() -> intake.undo(list)).hasMessageStartingWith("INT-001");
    caller.become(Account.RABAT_COORDINATOR.signedIn());
    intake.undo(list);
    assertThat(centres()).isEqualTo(2);
    assertThat(Rows.text(data, "select name_fr from centre where code = 'RAB-1'"))
        .isEqualTo("Maison de jeunes Yacoub El Mansour");
    assertThatThrownBy(() -> intake.undo(list)).hasMessageStartingWith("INT-001");
    assertThat(Rows.number(data, "select count(*) from list_trace")).isZero();
  }

  @Test
  void eachFaultOfACentreIsSaidWithItsPlaceAndTheRestMayGoIn() throws Exception {
    assertFaults(ListKind.CENTRES, "Province;Code;Nom;الاسم\n", CENTRE_FAULTS);
    ListDraft draft =
        draft(
            ListKind.CENTRES,
            "Province;Code;Nom;الاسم\nRabat;;Centre A;مركز أ\nRabat;;Centre A;مركز أ\n");
    List<RowResult> shown = intake.check(draft);
    assertThat(ListOnFile.states(shown)).containsExactly("2 NEW", "3 REFUSED");
    assertThat(shown.get(1).faults()).containsExactly(new RowFault(-1, "INT-009", List.of("2")));
    assertThatThrownBy(() -> intake.write(draft, shown, false))
        .hasMessageStartingWith("INT-006 [1]");
    assertThat(centres()).isEqualTo(2);
    intake.write(draft, shown, true);
    assertThat(centres()).isEqualTo(3);
  }

  @Test
  void eachFaultOfAGroupIsSaidWithItsPlace() throws Exception {
    // with a second centre in the region, an empty cell says nothing
    intake.write(
        draft(ListKind.CENTRES, CENTRES), intake.check(draft(ListKind.CENTRES, CENTRES)), false);
    assertFaults(ListKind.GROUPS, "Centre;Groupe;الفوج;Parcours;Age;Saison\n", GROUP_FAULTS);
  }

  private void assertFaults(ListKind kind, String heading, Map<String, String> faults)
      throws Exception {
    assertThat(faults).hasSizeGreaterThan(7);
    Map<String, String> found = new HashMap<>();
    for (String row : faults.keySet()) {
      ListDraft draft = draft(kind, heading + row + "\n");
      RowResult result = intake.check(draft).get(0);
      assertThat(result.number()).isEqualTo(2);
      found.put(
          row,
          result.faults().stream()
              .map(fault -> ListOnFile.said(draft, fault))
              .collect(Collectors.joining(",")));
    }
    assertThat(found).containsExactlyInAnyOrderEntriesOf(faults);
  }

  @Test
  void groupsFindTheirCentreCourseAndSeason() throws Exception {
    ListDraft draft =
        draft(
            ListKind.GROUPS,
            """
            المركز;اسم الفوج بالفرنسية;الفوج;المسار;الفئة العمرية;رمز الفوج
            RAB-1;Groupe des étoiles;فوج النجوم;builders;من 12 إلى 14;
            دار الشباب يعقوب المنصور;Groupe des bâtisseuses;فوج البناة;;B;RAB-1-B
            """);
    caller.become(Account.RABAT_MANAGER.signedIn());
    List<RowResult> shown = intake.check(draft);
    assertThat(ListOnFile.states(shown)).containsExactly("2 NEW", "3 CHANGED");
    long list = intake.write(draft, shown, false).id();
    assertThat(groupName()).isEqualTo("Groupe des bâtisseuses");
    assertThat(
            Rows.text(
                data,
                "select concat(code, ' ', course, ' ', band, ' ', season_id, ' ', path ="
                    + " concat(?, id, '/')) from learner_group where name_ar = 'فوج النجوم'",
                Cast.RABAT_PATH))
        .isEqualTo("RAB-1-A builders B 1 1");
    intake.undo(list);
    assertThat(Rows.number(data, "select count(*) from learner_group")).isEqualTo(2);
    assertThat(groupName()).isEqualTo("Groupe des bâtisseurs");
  }

  private String groupName() throws Exception {
    return Rows.text(data, "select name_fr from learner_group where id = ?", Cast.RABAT_GROUP);
  }

  @Test
  void aListIsNotUndoneOverSomebodysWork() throws Exception {
    ListDraft draft = draft(ListKind.CENTRES, CENTRES);
    long list = intake.write(draft, intake.check(draft), false).id();
    Rows.run(
        data, "update centre set name_fr = 'Autre', version = version + 1 where code = 'SAL-5'");
    assertThatThrownBy(() -> intake.undo(list)).hasMessageStartingWith("INT-008 [4]");
    assertThat(centres()).isEqualTo(5);
    assertThat(Rows.text(data, "select name_fr from centre where code = 'RAB-1'"))
        .isEqualTo("Maison de jeunes Yacoub Al Mansour");
  }

  @Test
  void whatChangedSinceItWasShownIsNotWritten() throws Exception {
    ListDraft draft = draft(ListKind.CENTRES, CENTRES);
    List<RowResult> shown = intake.check(draft);
    Rows.run(data, "update centre set version = version + 1 where code = 'RAB-1'");
    assertThatThrownBy(() -> intake.write(draft, shown, false))
        .hasMessageStartingWith("INT-007 [5]");
    assertThat(centres()).isEqualTo(2);
  }

  @Test
  void whatWasSaidOfColumnsIsRememberedInTheProgramme() throws Exception {
    String list = "Où;Quoi;Wie;الاسم\nRabat;Centre A;;مركز أ\n";
    ListDraft draft = draft(ListKind.CENTRES, list);
    assertThatThrownBy(() -> intake.check(draft)).hasMessageStartingWith("INT-003");
    ListDraft said = draft.with(Map.of(0, Item.PROVINCE, 1, Item.NAME_FR));
    assertThat(ListOnFile.states(intake.check(said))).containsExactly("2 NEW");
    assertThat(ListOnFile.states(intake.check(draft(ListKind.CENTRES, list))))
        .containsExactly("2 NEW");
    caller.become(Account.YOUTH_HOUSES_MANAGER.signedIn());
    assertThat(ListOnFile.states(intake.check(draft(ListKind.CENTRES, list))))
        .containsExactly("2 NEW");
    caller.become(Account.AGADIR_COORDINATOR.signedIn());
    assertThatThrownBy(() -> intake.check(draft(ListKind.CENTRES, list)))
        .hasMessageStartingWith("INT-003");
  }

  @Test
  void aManagerOfOneCentreBringsNoCentres() throws Exception {
    caller.become(Account.RABAT_MANAGER.signedIn());
    ListDraft draft = draft(ListKind.CENTRES, CENTRES);
    assertThatThrownBy(() -> intake.check(draft))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.code()).isEqualTo(SecurityError.NOT_ALLOWED));
    assertThatThrownBy(() -> intake.write(draft, List.of(), true))
        .isInstanceOf(DomainException.class);
    assertThat(centres()).isEqualTo(2);
  }
}
