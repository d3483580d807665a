package ma.tifawt.learning;

import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.UUID;

/**
 * What a lab tells about a child's work in it.
 *
 * @param operation the device's id for it
 * @param lesson {@code course/module/lesson}
 * @param rev revision of the lesson the device showed
 * @param evidence the lab's numbers; empty: the step was done on paper
 */
public record GivenEvidence(
    UUID operation, String lesson, String step, int rev, Optional<JsonObject> evidence) {}
