package ma.tifawt.attendance.rest;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import ma.tifawt.attendance.AbsenceReason;
import ma.tifawt.attendance.HistoryRow;
import ma.tifawt.attendance.MarkJson;
import ma.tifawt.attendance.Register;
import ma.tifawt.attendance.SessionRow;
import ma.tifawt.attendance.Status;
import ma.tifawt.organisation.GroupInfo;
import ma.tifawt.shared.i18n.LocalizedText;
import ma.tifawt.shared.json.Json;
import ma.tifawt.shared.security.StaffNames;

/**
 * How the register looks on the wire; a page in the field reads it, so names only ever get added.
 */
final class AttendanceJson {

  private AttendanceJson() {}

  static JsonArray sessions(List<SessionRow> sessions, Map<Long, GroupInfo> groups) {
    JsonArrayBuilder list = Json.createArrayBuilder();
    for (SessionRow row : sessions) {
      JsonObjectBuilder session = session(row);
      if (groups.containsKey(row.groupId())) {
        session.add("group", group(groups.get(row.groupId())));
      }
      list.add(session);
    }
    return list.build();
  }

  static JsonObjectBuilder session(SessionRow row) {
    return Json.createObjectBuilder()
        .add("id", row.id())
        .add("groupId", row.groupId())
        .add("startsAt", row.startsAt().toString())
        .add("zone", row.zone())
        .add("minutes", row.minutes())
        .add("state", row.state().name())
        .add("expected", row.expected())
        .add("marked", row.marked())
        .add("attended", row.attended())
        .add("takesMarks", row.takesMarks());
  }

  static JsonObjectBuilder register(Register register, StaffNames names) {
    JsonArrayBuilder rows = Json.createArrayBuilder();
    for (Register.Row row : register.rows()) {
      JsonObjectBuilder child =
          MarkJson.of(row.says())
              .add("learner", row.learnerId())
              .add("name", row.name())
              .add("avatar", row.avatar())
              .add("member", row.member())
              .add("version", row.version());
      if (row.conflict() != null) {
        child.add("conflict", change(row.conflict(), names));
      }
      rows.add(child);
    }
    return Json.createObjectBuilder()
        .add("session", session(register.session()))
        .add("group", group(register.group()))
        .add("statuses", statuses(register.statuses()))
        .add("reasons", reasons())
        .add("rows", rows)
        .add("pending", register.pending())
        .add("headcount", register.headcount());
  }

  private static JsonArrayBuilder statuses(List<Status> statuses) {
    JsonArrayBuilder list = Json.createArrayBuilder();
    for (Status status : statuses) {
      list.add(
          Json.createObjectBuilder()
              .add("code", status.code())
              .add("kind", status.kind().name())
              .add("present", status.present())
              .add("counted", status.counted())
              .add("letter", text(status.letter()))
              .add("label", text(status.label())));
    }
    return list;
  }

  private static JsonArrayBuilder reasons() {
    JsonArrayBuilder list = Json.createArrayBuilder();
    for (AbsenceReason reason : AbsenceReason.values()) {
      list.add(reason.name());
    }
    return list;
  }

  static JsonArray history(List<HistoryRow> history, StaffNames names) {
    JsonArrayBuilder list = Json.createArrayBuilder();
    history.forEach(row -> list.add(change(row, names)));
    return list.build();
  }

  private static JsonObjectBuilder change(HistoryRow row, StaffNames names) {
    JsonObjectBuilder change =
        Json.createObjectBuilder()
            .add("operation", row.operation())
            .add("outcome", row.outcome().name())
            .add("fromNote", row.from().note())
            .add("toNote", row.to().note())
            .add("was", MarkJson.of(row.from()))
            .add("says", MarkJson.of(row.to()))
            .add("account", row.accountId())
            .add("by", text(names.of(row.accountId())))
            .add("changedAt", row.changedAt().toString());
    add(change, "from", row.from().status());
    add(change, "to", row.to().status());
    add(change, "deviceTime", row.deviceTime());
    return change;
  }

  private static JsonObjectBuilder group(GroupInfo group) {
    return Json.createObjectBuilder()
        .add("code", group.code())
        .add("name", text(group.name()))
        .add("centre", text(group.centreName()));
  }

  private static JsonObjectBuilder text(LocalizedText words) {
    JsonObjectBuilder byLanguage = Json.createObjectBuilder();
    words.byLanguage().forEach((lang, text) -> byLanguage.add(lang.path(), text));
    return byLanguage;
  }

  private static void add(JsonObjectBuilder object, String name, Object value) {
    if (value == null) {
      object.addNull(name);
    } else {
      object.add(name, value.toString());
    }
  }
}
