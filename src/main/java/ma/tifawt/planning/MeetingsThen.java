package ma.tifawt.planning;

/** What becomes of the meetings on a day that turns out to be free. */
public enum MeetingsThen {
  CANCEL,
  KEEP
}
