package ma.tifawt.reports;

import java.util.Locale;

/** Whether a child had come in a season before that of the group, in whichever group. */
public enum Arrival {
  NEW,
  RETURNING;

  /** As it stands in an address. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Arrival of(boolean returning) {
    return returning ? RETURNING : NEW;
  }
}
