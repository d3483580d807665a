package ma.tifawt.planning;

/** By what sort of rule a group meets. */
public enum Shape {
  WEEKLY,
  CAMP,
  DATES
}
