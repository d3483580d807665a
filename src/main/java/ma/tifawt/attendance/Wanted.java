package ma.tifawt.attendance;

/**
 * A wish, read with the statuses of its programme: what the mark shall say, and what it will count.
 */
record Wanted(SetMark wish, MarkContent content, Tally tally) {

  long learnerId() {
    return wish.learnerId();
  }
}
