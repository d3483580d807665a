package ma.tifawt.access;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.Serializable;
import java.util.Set;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.json.Json;

/**
 * The signed-in person as they see themselves.
 *
 * @param avatar empty for staff
 * @param learnerId null for staff
 * @param due whether a young person has to agree before anything else
 * @param agreed codes of optional purposes that may be used, such as {@code labs.camera}
 */
public record Profile(
    long accountId,
    boolean learner,
    String displayName,
    String avatar,
    Lang language,
    Long learnerId,
    boolean due,
    Set<String> agreed)
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
    if (due) {
      json.add("agree", true);
    }
    JsonArrayBuilder codes = Json.createArrayBuilder();
    agreed.forEach(codes::add);
    return json.add("agreed", codes).build();
  }
}
