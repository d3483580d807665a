package ma.tifawt.sheets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import ma.tifawt.attendance.Register;
import ma.tifawt.attendance.RegisterAddition;
import ma.tifawt.people.CardHolders;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.json.Json;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.security.Permission;

/** {@code cards}: by what a telephone knows the cards of these children, for who may mark them. */
@ApplicationScoped
public class RegisterCards implements RegisterAddition {

  @Inject private CardHolders cards;
  @Inject private Caller caller;
  @Inject private Settings settings;

  @Override
  public String field() {
    return "cards";
  }

  @Override
  public JsonValue of(Register register) {
    JsonObjectBuilder signs = Json.createObjectBuilder();
    if (caller.may(Permission.MARK_ATTENDANCE)) {
      cards
          .signsOf(register.rows().stream().map(Register.Row::learnerId).toList())
          .forEach((learner, sign) -> signs.add(sign, learner));
    }
    return Json.createObjectBuilder()
        .add("lateAfter", settings.lateAfter())
        .add("signs", signs)
        .build();
  }
}
