package ma.tifawt.attendance;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Objects;
import java.util.UUID;

/** A wish to say something about one child in one session. */
public record SetMark(
    UUID operation, long sessionId, long learnerId, Said said, Base base, Stamp stamp) {

  public SetMark {
    Objects.requireNonNull(operation);
    Objects.requireNonNull(said);
    Objects.requireNonNull(base);
    Objects.requireNonNull(stamp);
  }

  /**
   * What is said.
   *
   * @param code of a configured {@link Status}; null takes the mark back: the child is not marked
   *     again
   * @param arrived local time of the place, to the minute; null if not noted, as {@code left}
   * @param reason null if none was given
   * @param note may be empty, never null
   */
  public record Said(
      String code, LocalTime arrived, LocalTime left, AbsenceReason reason, String note) {

    /** Takes the mark back. */
    public static final Said NOTHING = new Said(null, null, null, null, "");

    public Said {
      note = note == null || code == null ? "" : note.strip();
    }

    /** The plain status of a kind. */
    public static Said of(MarkStatus kind, String note) {
      return kind == null ? NOTHING : new Said(kind.name(), null, null, null, note);
    }
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
