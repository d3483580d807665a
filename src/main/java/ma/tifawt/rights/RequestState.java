package ma.tifawt.rights;

/** Where a request stands; an answer ends it. */
public enum RequestState {
  WAITS,
  DONE,
  /** Not done, and the answer says why. */
  REFUSED
}
