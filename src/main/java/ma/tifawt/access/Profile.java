package ma.tifawt.access;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.Serializable;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.json.Json;

/**
 * The signed-in person as they see themselves.
 *
 * @param avatar empty for staff
 * @param learnerId null for staff
 */
public record Profile(
    long accountId,
    boolean learner,
    String displayName,
    String avatar,
    Lang language,
    Long learnerId)
    implements Serializable {

  public JsonObject json() {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("accountId", accountId)
            .add("kind", learner ? "learner" : "staff")
            .add("displayName", displayName)
            .add("avatar", avatar)
            .add("lang", language.path());
    if (learnerId != null) {
      json.add("learnerId", learnerId);
    }
    return json.build();
  }
}
