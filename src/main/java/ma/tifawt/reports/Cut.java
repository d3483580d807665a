package ma.tifawt.reports;

import java.util.Optional;

/**
 * What a filter takes of a group's facts.
 *
 * @param first slot that counts
 * @param last slot that counts
 */
record Cut(int first, int last, Optional<Gender> gender, Optional<Arrival> arrival) {

  static Cut of(ReportFilter filter) {
    boolean months = filter.stepOrMonth().ofMonths();
    var from = filter.from().orElseThrow();
    var to = filter.to().orElseThrow();
    return new Cut(
        months ? Slots.of(from) : Slots.of(from.atDay(1)),
        months ? Slots.of(to) : Slots.of(to.atEndOfMonth()),
        filter.gender(),
        filter.arrival());
  }

  boolean holds(int slot) {
    return slot >= first && slot <= last;
  }

  boolean holds(Gender stated, boolean returning) {
    return (gender.isEmpty() || gender.get() == stated)
        && (arrival.isEmpty() || arrival.get() == Arrival.of(returning));
  }
}
