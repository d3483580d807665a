package ma.tifawt.planning;

/** Why a day is free. */
public enum HolidayKind {
  /** The same date each year. */
  FIXED,
  /** By the moon. */
  HIJRI,
  /** Decreed once: a bridge, a mourning. */
  EXCEPTIONAL,
  /** Of the schools; a group may meet all the same. */
  SCHOOL
}
