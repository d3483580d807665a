package ma.tifawt.learning;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Optional;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.i18n.Lang;

/** The fields of an operation, each checked for its shape. */
record Payload(JsonObject fields) {

  /** Characters; longer than any address or id. */
  private static final int LONGEST = 200;

  /**
   * @throws DomainException LRN-002 missing, empty, too long or no text
   */
  String text(String name) {
    if (fields.get(name) instanceof JsonString text
        && !text.getString().isEmpty()
        && text.getString().length() <= LONGEST) {
      return text.getString();
    }
    throw new DomainException(LearningError.MALFORMED, name);
  }

  /**
   * @throws DomainException LRN-002 missing or no whole number of the range
   */
  int revision(String name) {
    long number = whole(name);
    if (number < 1 || number > Integer.MAX_VALUE) {
      throw new DomainException(LearningError.MALFORMED, name);
    }
    return (int) number;
  }

  /** 0 where it is missing: a lesson whose options are not shuffled has no seed. */
  long seed(String name) {
    return fields.containsKey(name) ? whole(name) : 0;
  }

  /**
   * @throws DomainException LRN-002 missing
   */
  JsonValue value(String name) {
    return Optional.ofNullable(fields.get(name))
        .filter(value -> value != JsonValue.NULL)
        .orElseThrow(() -> new DomainException(LearningError.MALFORMED, name));
  }

  /** The language in which the lesson was read, if the page said so. */
  Optional<Lang> lang() {
    return Optional.ofNullable(fields.get("lang"))
        .filter(JsonString.class::isInstance)
        .flatMap(lang -> Lang.of(((JsonString) lang).getString()));
  }

  private long whole(String name) {
    if (fields.get(name) instanceof JsonNumber number && number.isIntegral()) {
      try {
        return number.longValueExact();
      } catch (ArithmeticException e) {
        throw new DomainException(LearningError.MALFORMED, name);
      }
    }
    throw new DomainException(LearningError.MALFORMED, name);
  }
}
