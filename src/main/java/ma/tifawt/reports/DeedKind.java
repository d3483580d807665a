package ma.tifawt.reports;

/** What can be done with a month. */
public enum DeedKind {
  CLOSED,
  APPROVED,
  ACCEPTED,
  REOPENED
}
