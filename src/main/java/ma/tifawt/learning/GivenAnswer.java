package ma.tifawt.learning;

import jakarta.json.JsonValue;
import java.util.UUID;
import ma.tifawt.shared.i18n.Lang;

/**
 * What a child answered.
 *
 * @param operation the device's id for it
 * @param lesson {@code course/module/lesson}
 * @param rev revision of the lesson the device showed
 * @param seed of the order in which the options were shown
 * @param lang in which the lesson was read; the feedback comes in it
 */
public record GivenAnswer(
    UUID operation, String lesson, String step, int rev, long seed, JsonValue answer, Lang lang) {}
