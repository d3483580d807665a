package ma.tifawt.reports;

/** As stated for the child; a child without a stated gender is in neither. */
public enum Gender {
  F,
  M
}
