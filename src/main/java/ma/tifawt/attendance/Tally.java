package ma.tifawt.attendance;

/**
 * What one mark adds to the counts of its session and of the child's month. It is kept with the
 * mark: another configuration tomorrow changes no figure of yesterday.
 *
 * @param kind null if the child is not marked
 * @param came 1 if the child counts as having come
 * @param counted 1 if the session counts in the child's total
 * @param minutes that are the child's
 */
record Tally(MarkStatus kind, int came, int counted, int minutes) {

  static final Tally NONE = new Tally(null, 0, 0, 0);

  /** The same child in the same session, in no rate. */
  Tally uncounted() {
    return new Tally(kind, 0, 0, minutes);
  }

  /** How much more of a kind there is than before: 1, 0 or -1. */
  int more(MarkStatus counted, Tally before) {
    return (kind == counted ? 1 : 0) - (before.kind == counted ? 1 : 0);
  }
}
