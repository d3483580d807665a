package ma.tifawt.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonValue;
import ma.tifawt.attendance.Register;
import ma.tifawt.attendance.RegisterAddition;
import ma.tifawt.shared.json.Json;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.security.Permission;

/** {@code notices}: what guardians said about this day, for who may mark the children. */
@ApplicationScoped
public class RegisterNotices implements RegisterAddition {

  @Inject private NoticeService notices;
  @Inject private Caller caller;

  @Override
  public String field() {
    return "notices";
  }

  @Override
  public JsonValue of(Register register) {
    JsonArrayBuilder list = Json.createArrayBuilder();
    if (caller.may(Permission.MARK_ATTENDANCE)) {
      for (NoticeRow row : notices.of(register)) {
        list.add(
            Json.createObjectBuilder()
                .add("learner", row.learnerId())
                .add("reason", row.reason().name())
                .add("note", row.note()));
      }
    }
    return list.build();
  }
}
