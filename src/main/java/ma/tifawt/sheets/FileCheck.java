package ma.tifawt.sheets;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ma.tifawt.attendance.AbsenceReason;
import ma.tifawt.attendance.MarkText;
import ma.tifawt.attendance.Register;
import ma.tifawt.attendance.Status;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;

/** Lays the marks of a file beside the registers they are about. */
final class FileCheck {

  private final List<Register> registers;
  private final Texts texts;
  private final Lang reader;
  private final Set<String> seen = new HashSet<>();
  private Map<String, Long> codes = Map.of();

  FileCheck(List<Register> registers, Texts texts, Lang reader) {
    this.registers = registers;
    this.texts = texts;
    this.reader = reader;
  }

  /** Everybody who stands in one of the registers. */
  List<Long> learners() {
    return registers.stream()
        .flatMap(register -> register.rows().stream())
        .map(Register.Row::learnerId)
        .distinct()
        .toList();
  }

  void codes(Map<String, Long> byCode) {
    codes = new HashMap<>();
    byCode.forEach((code, id) -> codes.put(code.toUpperCase(Locale.ROOT), id));
  }

  FileRow row(FileMark mark) {
    Optional<Moment> moment = Moment.of(mark.moment());
    if (moment.isEmpty()) {
      return FileRow.refused(mark, mark.child(), "date", mark.moment());
    }
    List<Register> held = new ArrayList<>();
    for (Register register : registers) {
      if (moment.get().isOf(register.session().startsAt())) {
        held.add(register);
      }
    }
    if (held.size() != 1) {
      String fault = held.isEmpty() ? "session" : "sessions";
      return FileRow.refused(mark, mark.child(), fault, mark.moment());
    }
    Long learner = codes.get(mark.child().toUpperCase(Locale.ROOT));
    Optional<Register.Row> child =
        held.get(0).rows().stream()
            .filter(row -> learner != null && row.learnerId() == learner)
            .findFirst();
    if (child.isEmpty()) {
      return FileRow.refused(mark, mark.child(), "child", mark.child());
    }
    return said(mark, held.get(0), child.get());
  }

  private FileRow said(FileMark mark, Register register, Register.Row child) {
    MarkWords words = new MarkWords(register.statuses(), texts, reader);
    Optional<Status> status = words.status(mark.status());
    Optional<LocalTime> arrived = Moment.hourOf(mark.arrived());
    Optional<LocalTime> left = Moment.hourOf(mark.left());
    Optional<AbsenceReason> reason = words.reason(mark.reason());
    Optional<FileRow> wrong =
        Stream.of(
                unless(status.isPresent(), mark, child, "status", mark.status()),
                unless(isRead(mark.arrived(), arrived), mark, child, "hour", mark.arrived()),
                unless(isRead(mark.left(), left), mark, child, "hour", mark.left()),
                unless(isRead(mark.reason(), reason), mark, child, "reason", mark.reason()))
            .flatMap(Optional::stream)
            .findFirst();
    if (wrong.isPresent()) {
      return wrong.get();
    }
    MarkText text =
        new MarkText(
            status.get().kind(),
            status.get().code(),
            arrived.orElse(null),
            left.orElse(null),
            reason.orElse(null),
            mark.note());
    return told(mark, register, child, text);
  }

  private static boolean isRead(String cell, Optional<?> value) {
    return cell.isEmpty() || value.isPresent();
  }

  private static Optional<FileRow> unless(
      boolean fine, FileMark mark, Register.Row child, String fault, String cell) {
    return fine ? Optional.empty() : Optional.of(FileRow.refused(mark, child.name(), fault, cell));
  }

  /** A file says nothing about what it has no cell for. */
  private static boolean agrees(MarkText file, MarkText now) {
    return file.code().equals(now.code())
        && (file.arrived() == null || file.arrived().equals(now.arrived()))
        && (file.left() == null || file.left().equals(now.left()))
        && (file.reason() == null || file.reason() == now.reason())
        && (file.note().isEmpty() || file.note().equals(now.note()));
  }

  private FileRow told(FileMark mark, Register register, Register.Row child, MarkText text) {
    long session = register.session().id();
    if (!seen.add(session + "-" + child.learnerId())) {
      return FileRow.refused(mark, child.name(), "twice", mark.child());
    }
    if (!register.session().takesMarks()) {
      return FileRow.refused(mark, child.name(), "closed", mark.moment());
    }
    FileRow.State state =
        child.says().status() == null
            ? FileRow.State.NEW
            : agrees(text, child.says()) ? FileRow.State.SAME : FileRow.State.DIFFERENT;
    return new FileRow(
        FileRow.place(mark),
        state,
        session,
        child.learnerId(),
        child.name(),
        register.session().startsAt(),
        state == FileRow.State.DIFFERENT ? child.says() : null,
        child.version(),
        new FileRow.Said(text),
        "",
        "");
  }
}
