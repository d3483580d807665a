package ma.tifawt.reports;

import java.util.OptionalDouble;

/**
 * How whole the registers are.
 *
 * @param expected sessions that are over and were not cancelled
 * @param taken of these, with a first mark
 * @param onTime of these, with the first mark before the hours of grace were over
 * @param closed of the expected, closed by the trainer
 * @param came times that children came, of the expected sessions
 * @param counted times that count in the rate
 */
public record RegisterCounts(
    long expected, long taken, long onTime, long closed, long came, long counted) {

  static final RegisterCounts NONE = new RegisterCounts(0, 0, 0, 0, 0, 0);

  public long missing() {
    return expected - taken;
  }

  /** Of the registers expected; empty where none was. */
  public OptionalDouble shareTaken() {
    return share(taken, expected);
  }

  public OptionalDouble shareOnTime() {
    return share(onTime, expected);
  }

  /** Of the children; empty where nobody was marked. */
  public OptionalDouble rate() {
    return share(came, counted);
  }

  private static OptionalDouble share(long part, long whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
  }
}
