package ma.tifawt.intake;

import java.util.List;

/**
 * What undoing a row needs.
 *
 * @param subject id of what was made or changed
 * @param other id of the child that a guardian was written beside; 0 for places
 * @param version that it had afterwards
 * @param before what it was; empty for something new
 */
record Trace(long subject, long other, int version, List<String> before) {

  static Trace ofPlace(long subject, int version, List<String> before) {
    return new Trace(subject, 0, version, before);
  }

  boolean made() {
    return before.isEmpty();
  }
}
