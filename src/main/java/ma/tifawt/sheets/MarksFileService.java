package ma.tifawt.sheets;

import static ma.tifawt.shared.security.Permission.MARK_ATTENDANCE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.tifawt.attendance.AttendanceService;
import ma.tifawt.attendance.MarkOutcome;
import ma.tifawt.attendance.MarkResult;
import ma.tifawt.attendance.Register;
import ma.tifawt.attendance.SessionRow;
import ma.tifawt.attendance.SetMark;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.people.LearnerInfo;
import ma.tifawt.people.PeopleService;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;

/**
 * Marks of one group out of a file: first what would become of each, then all of them or none,
 * through the very rules by which a tap becomes a mark.
 */
@ApplicationScoped
@Transactional
public class MarksFileService {

  @Inject private AttendanceService attendance;
  @Inject private PeopleService people;
  @Inject private Texts texts;
  @Inject private Caller caller;
  @Inject private AuditLog audit;

  /**
   * What would become of each mark; writes nothing.
   *
   * @throws DomainException TAB-… the file cannot be read; SHT-001 no heading; SHT-002 too many
   */
  @Allow(MARK_ATTENDANCE)
  public List<FileRow> check(long groupId, Path file) {
    List<FileMark> marks = MarksFile.read(file);
    FileCheck check = new FileCheck(registers(groupId, marks), texts, caller.language());
    check.codes(
        people.learners(check.learners()).stream()
            .collect(Collectors.toMap(LearnerInfo::code, LearnerInfo::id, (one, same) -> one)));
    return marks.stream().map(check::row).toList();
  }

  /** The registers of the group's sessions on the days that the file names. */
  private List<Register> registers(long groupId, List<FileMark> marks) {
    Set<LocalDate> days =
        marks.stream()
            .map(FileMark::moment)
            .distinct()
            .flatMap(text -> Moment.of(text).stream())
            .map(Moment::day)
            .collect(Collectors.toSet());
    return days.stream()
        .sorted()
        .flatMap(day -> attendance.sessionsOn(day).stream())
        .filter(session -> session.groupId() == groupId)
        .map(SessionRow::id)
        .map(attendance::register)
        .toList();
  }

  /**
   * Writes what is new, and of what differs only what a person chose.
   *
   * @param chosen keys of rows that say something else than the register and shall replace it
   * @return how many marks were written
   * @throws DomainException SHT-003 a row is wrong; SHT-004 somebody marked meanwhile; ATT-… as
   *     {@link AttendanceService#set}: in each case nothing is written
   */
  @Allow(MARK_ATTENDANCE)
  public int write(long groupId, List<FileRow> rows, Set<String> chosen) {
    if (rows.stream().anyMatch(row -> row.state() == FileRow.State.REFUSED)) {
      throw new DomainException(FileError.HAS_FAULTS);
    }
    Map<String, FileRow> wanted = new HashMap<>();
    for (FileRow row : rows) {
      boolean isWanted =
          row.state() == FileRow.State.NEW
              || row.state() == FileRow.State.DIFFERENT && chosen.contains(row.key());
      if (isWanted) {
        wanted.put(row.key(), row);
      }
    }
    wanted.values().stream()
        .sorted(Comparator.comparing(FileRow::session).thenComparing(FileRow::learner))
        .forEach(this::set);
    audit.record("sheets.import", "group:" + groupId, wanted.size());
    return wanted.size();
  }

  private void set(FileRow row) {
    MarkResult result =
        attendance.set(
            new SetMark(
                UUID.randomUUID(),
                row.session(),
                row.learner(),
                row.said().wish(),
                SetMark.Base.version(row.version()),
                SetMark.Stamp.SERVER));
    if (result.refusal().isPresent()) {
      throw new DomainException(result.refusal().get());
    }
    if (result.outcome() != MarkOutcome.APPLIED) {
      throw new DomainException(FileError.CHANGED_MEANWHILE);
    }
  }
}
