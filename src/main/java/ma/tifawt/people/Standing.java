package ma.tifawt.people;

/** Whether a child takes part. Only an active child signs in and is marked by name. */
public enum Standing {
  /** Known to the own trainer by given name and initial; nobody has agreed yet. */
  PENDING,
  ACTIVE,
  /** A guardian or the person took the participation back; the record rests. */
  WITHDRAWN,
  /** Left for good, or put together with another record. */
  CLOSED
}
