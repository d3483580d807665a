package ma.tifawt.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import javax.sql.DataSource;
import ma.tifawt.access.RequestCaller;
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

/** Guardians come in beside their children, and nobody else's. */
@ExtendWith(ArquillianExtension.class)
class GuardianListSliceIT {

  private static final String LIST =
      """
      Code;الطفل;الفوج;اسم الولي;القرابة;Téléphone
      K101;;;حسن بنعلي;الأب;0612345678
      ;أيت حدو آية;RAB-1-B;حسن بنعلي;père;0612345678
      ;Ilyas El Alaoui;Groupe des bâtisseurs;Zineb Alaoui;Grand-mère;
      K201;;;Omar;père;
      ;Nobody Here;RAB-1-B;Omar;père;
      ;Salma Benali;AGD-1-B;Omar;père;
      K101;;;;père;
      K101;;;Omar Idrissi;;
      K101;;;Omar Idrissi;père;12
      K101;;;حسن بنعلي;père;
      ;;RAB-1-B;Omar;père;
      """;

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
    caller.become(Account.RABAT_TRAINER.signedIn());
  }

  private ListDraft draft() throws IOException {
    return ListOnFile.read(intake, ListKind.GUARDIANS, LIST);
  }

  private long links() throws Exception {
    return Rows.number(data, "select count(*) from guardian_link");
  }

  @Test
  void guardiansFindTheirChildByCodeOrByNameAndGroup() throws Exception {
    ListDraft draft = draft();
    List<RowResult> shown = intake.check(draft);
    assertThat(ListOnFile.results(draft, shown))
        .containsExactly(
            "2 NEW",
            "3 NEW",
            "4 NEW",
            "5 REFUSED Code INT-011",
            "6 REFUSED الطفل INT-011",
            "7 REFUSED الفوج INT-011",
            "8 REFUSED اسم الولي CON-002",
            "9 REFUSED القرابة INT-013",
            "10 REFUSED Téléphone CON-003 INT-009",
            "11 REFUSED INT-009",
            "12 REFUSED الطفل INT-013");
    assertThat(links()).isEqualTo(4);
    long list = intake.write(draft, shown, true).id();
    // one man answers for two children, and what a grandmother is stays written
    assertThat(
            Rows.text(
                data,
                "select concat(count(distinct g.id), ' ', count(*), ' ', min(g.phone)) from guardian"
                    + " g join guardian_link k on k.guardian_id = g.id where g.name = 'حسن بنعلي'"))
        .isEqualTo("1 2 +212612345678");
    assertThat(
            Rows.text(
                data,
                "select concat(relation, ' ', note, ' ', learner_id) from guardian_link where note"
                    + " is not null"))
        .isEqualTo("OTHER Grand-mère " + Cast.ILYAS);
    assertThat(ListOnFile.results(draft, intake.check(draft)))
        .startsWith("2 SAME", "3 SAME", "4 SAME");
    intake.undo(list);
    assertThat(links()).isEqualTo(4);
    assertThat(Rows.number(data, "select count(*) from guardian")).isEqualTo(2);
  }

  @Test
  void whoHasSpokenIsNotTakenBack() throws Exception {
    ListDraft draft = draft();
    long list = intake.write(draft, intake.check(draft), true).id();
    Rows.run(
        data,
        "insert into consent (learner_id, guardian_id, path, programme, purpose, text_version,"
            + " language, decision, channel, decided_at) select learner_id, guardian_id, '/', 'test',"
            + " 'participation', 1, 'fr', 'GRANTED', 'PAPER', '2026-09-15 10:00:00' from"
            + " guardian_link where note is not null");
    assertThatThrownBy(() -> intake.undo(list)).hasMessageStartingWith("INT-008 [4]");
    assertThat(links()).isEqualTo(7);
  }
}
