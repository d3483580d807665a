package ma.tifawt.reports;

/** Age band of a group: 8-11, 12-14, 15-18. */
public enum Band {
  A,
  B,
  C
}
