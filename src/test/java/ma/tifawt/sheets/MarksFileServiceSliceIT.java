package ma.tifawt.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import ma.tifawt.access.RequestCaller;
import ma.tifawt.attendance.AttendanceService;
import ma.tifawt.attendance.MarkStatus;
import ma.tifawt.attendance.SetMark;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.error.ErrorCode;
import ma.tifawt.slice.Cast;
import ma.tifawt.slice.Cast.Account;
import ma.tifawt.slice.Rows;
import ma.tifawt.slice.Slice;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The sessions of the group are on 11 and 18 November 2026 at 15:00. */
@ExtendWith(ArquillianExtension.class)
class MarksFileServiceSliceIT {

  @Inject RequestCaller caller;
  @Inject MarksFileService files;
  @Inject AttendanceService attendance;

  @Resource(lookup = "java:app/jdbc/tifawt")
  DataSource data;

  private Path file;
  private String salma;
  private String ilyas;

  @Deployment
  static WebArchive slice() {
    return Slice.archive();
  }

  @BeforeEach
  void aTrainer() throws Exception {
    Cast.install(data);
    file = Files.createTempFile("marks", ".csv");
    salma = Rows.text(data, "select code from learner where id = ?", Cast.SALMA);
    ilyas = Rows.text(data, "select code from learner where id = ?", Cast.ILYAS);
    caller.become(Account.RABAT_TRAINER.signedIn());
  }

  @AfterEach
  void gone() throws IOException {
    Files.deleteIfExists(file);
  }

  private List<FileRow> check(String... lines) throws IOException {
    Files.writeString(file, String.join("\n", lines) + "\n");
    return files.check(Cast.RABAT_GROUP, file);
  }

  private String marks() throws Exception {
    return Rows.text(
        data,
        "select group_concat(concat(session_id, ':', learner_id, ':', code) order by session_id, learner_id) from attendance_mark");
  }

  private void mark(long learner, MarkStatus status, int base) {
    attendance.set(
        new SetMark(
            UUID.randomUUID(),
            Cast.RABAT_SESSION,
            learner,
            SetMark.Said.of(status, ""),
            SetMark.Base.version(base),
            SetMark.Stamp.SERVER));
  }

  private static void refused(ThrowingCallable call, ErrorCode code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  @Test
  void aTableOfChildrenAndSessionsBecomesMarksWithHistory() throws Exception {
    List<FileRow> rows =
        check(
            "الرمز;الاسم;11/11/2026;2026-11-18 15:00",
            salma + ";Salma;ح;Absent",
            ilyas + ";Ilyas;غ;");
    assertThat(rows).hasSize(3).allMatch(row -> row.state() == FileRow.State.NEW);
    assertThat(rows.get(1).place()).isEqualTo("D2");
    assertThat(marks()).as("looking writes nothing").isNull();

    assertThat(files.write(Cast.RABAT_GROUP, rows, Set.of())).isEqualTo(3);

    assertThat(marks()).isEqualTo("1001:101:PRESENT,1001:102:ABSENT,1002:101:ABSENT");
    assertThat(Rows.number(data, "select count(*) from mark_change where outcome = 'APPLIED'"))
        .isEqualTo(3);
    assertThat(Rows.number(data, "select present from group_session where id = 1001")).isEqualTo(1);
    assertThat(
            check("code;2026-11-11", salma + ";P", ilyas + ";absent").stream().map(FileRow::state))
        .containsOnly(FileRow.State.SAME);
  }

  @Test
  void aListOfMarksHasHoursReasonsAndNotes() throws Exception {
    List<FileRow> rows =
        check(
            "code,date,statut,arrivée,départ,motif,remarque",
            salma + ",11/11/2026,En retard,15:20,,Transport,bus");
    files.write(Cast.RABAT_GROUP, rows, Set.of());
    assertThat(
            Rows.text(
                data,
                "select concat(code, ' ', time_format(arrived_at, '%H:%i'), ' ', reason, ' ', note) from attendance_mark"))
        .isEqualTo("LATE 15:20 TRANSPORT bus");
  }

  @Test
  void eachFaultHasItsPlaceAndNothingIsWritten() throws Exception {
    List<FileRow> rows =
        check(
            "code,date,status,arrived",
            salma + ",11/11/2026,P,",
            "NOBODY,11/11/2026,P,",
            ilyas + ",12/11/2026,P,",
            ilyas + ",11/11/2026,Q,",
            ilyas + ",11/11/2026,L,25:00",
            salma + ",11/11/2026,A,",
            ilyas + ",soon,P,");
    assertThat(rows.stream().map(FileRow::fault))
        .containsExactly("", "child", "session", "status", "hour", "twice", "date");
    assertThat(rows.get(3).place()).isEqualTo("C5");
    assertThat(rows.get(3).wrong()).isEqualTo("Q");
    refused(() -> files.write(Cast.RABAT_GROUP, rows, Set.of()), FileError.HAS_FAULTS);
    assertThat(marks()).isNull();
  }

  @Test
  void anotherMarkIsReplacedOnlyWhereAPersonSaysSo() throws Exception {
    mark(Cast.SALMA, MarkStatus.ABSENT, 0);
    mark(Cast.ILYAS, MarkStatus.ABSENT, 0);
    List<FileRow> rows = check("code;2026-11-11", salma + ";P", ilyas + ";P");
    assertThat(rows).allMatch(row -> row.state() == FileRow.State.DIFFERENT);
    assertThat(rows.get(0).now().status()).isEqualTo(MarkStatus.ABSENT);

    assertThat(files.write(Cast.RABAT_GROUP, rows, Set.of(rows.get(0).key()))).isEqualTo(1);

    assertThat(marks()).isEqualTo("1001:101:PRESENT,1001:102:ABSENT");
  }

  @Test
  void whatSomebodyMarkedMeanwhileKeepsTheWholeFileOut() throws Exception {
    List<FileRow> rows = check("code;2026-11-11", salma + ";P", ilyas + ";P");
    mark(Cast.ILYAS, MarkStatus.EXCUSED, 0);
    refused(() -> files.write(Cast.RABAT_GROUP, rows, Set.of()), FileError.CHANGED_MEANWHILE);
    assertThat(marks()).isEqualTo("1001:102:EXCUSED");
  }

  @Test
  void aGroupOutOfScopeHasNoSessionsAndAFileWithoutTitlesIsRefused() throws Exception {
    Files.writeString(file, "code;2026-11-14\nX;P\n");
    assertThat(files.check(Cast.AGADIR_GROUP, file))
        .singleElement()
        .satisfies(row -> assertThat(row.fault()).isEqualTo("session"));
    refused(() -> check("Nom;Prénom", "a;b"), FileError.NO_HEADING);
  }
}
