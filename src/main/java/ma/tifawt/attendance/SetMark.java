package ma.tifawt.attendance;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A wish to say something about one child in one session.
 *
 * @param status null takes the mark back: the child is not marked again
 * @param note may be empty, never null
 */
public record SetMark(
    UUID operation,
    long sessionId,
    long learnerId,
    MarkStatus status,
    String note,
    Base base,
    Stamp stamp) {

  public SetMark {
    Objects.requireNonNull(operation);
    Objects.requireNonNull(base);
    Objects.requireNonNull(stamp);
    note = note == null ? "" : note.strip();
  }

  /**
   * What the device had seen: a version of the server (0 is "not marked"), or its own operation
   * before this one.
   *
   * @param ownOperation null if the base is a version
   */
  public record Base(int version, UUID ownOperation) {
    public static Base version(int version) {
      return new Base(version, null);
    }

    public static Base after(UUID ownOperation) {
      return new Base(0, Objects.requireNonNull(ownOperation));
    }
  }

  /**
   * Where the wish was made.
   *
   * @param counter of the device, growing with each of its operations
   * @param time by the device's clock, recorded and never trusted; null if it said none
   */
  public record Stamp(String device, long counter, Instant time) {
    /** Made on a page of the server, not on a device with a queue. */
    public static final Stamp SERVER = new Stamp("server", 0, null);
  }
}
