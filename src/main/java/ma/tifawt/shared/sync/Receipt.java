package ma.tifawt.shared.sync;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import ma.tifawt.shared.error.DomainException;

/**
 * What became of an operation. The device forgets an operation only with its receipt in hand.
 *
 * @param version of the subject afterwards
 * @param result what the page shows, such as points and feedback; may be empty
 * @param fault why it was refused; null otherwise
 */
public record Receipt(Outcome outcome, int version, JsonObject result, DomainException fault) {

  /** Names as they travel and as they are stored, in lower case. */
  public enum Outcome {
    APPLIED,
    CONFLICT,
    REFUSED
  }

  public static Receipt applied(int version, JsonObject result) {
    return new Receipt(Outcome.APPLIED, version, result, null);
  }

  public static Receipt applied(int version) {
    return applied(version, JsonValue.EMPTY_JSON_OBJECT);
  }

  /**
   * Somebody else changed the subject meanwhile; both sides are kept and {@code result} shows the
   * other one.
   */
  public static Receipt conflict(int version, JsonObject result) {
    return new Receipt(Outcome.CONFLICT, version, result, null);
  }

  /**
   * Refused, and yet what the handler did stays: for work that cannot count but must not be lost. A
   * handler that wants nothing to stay throws instead.
   */
  public static Receipt refused(DomainException fault) {
    return new Receipt(Outcome.REFUSED, 0, JsonValue.EMPTY_JSON_OBJECT, fault);
  }
}
