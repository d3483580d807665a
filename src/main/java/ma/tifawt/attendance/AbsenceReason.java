package ma.tifawt.attendance;

import java.util.Arrays;
import java.util.Optional;

/**
 * Why a child was not there, or not for all of the session; no more than a trainer needs to know.
 */
public enum AbsenceReason {
  ILLNESS,
  FAMILY,
  SCHOOL,
  TRANSPORT,
  WEATHER,
  OTHER;

  public static Optional<AbsenceReason> of(String name) {
    return Arrays.stream(values()).filter(r -> r.name().equals(name)).findFirst();
  }
}
