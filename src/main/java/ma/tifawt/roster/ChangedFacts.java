package ma.tifawt.roster;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import ma.tifawt.people.LearnerFacts;

/** Puts the changes of a row into what is known of a child, or takes them out again. */
final class ChangedFacts {

  private ChangedFacts() {}

  static LearnerFacts after(LearnerFacts facts, List<Change> changes) {
    return apply(facts, changes, Change::after);
  }

  static LearnerFacts before(LearnerFacts facts, List<Change> changes) {
    return apply(facts, changes, Change::before);
  }

  /** The groups that the child comes into. */
  static List<Long> groups(List<Change> changes) {
    return changes.stream()
        .filter(change -> change.what() == Change.What.GROUP)
        .map(change -> Long.valueOf(change.after().substring(0, change.after().indexOf('|'))))
        .toList();
  }

  private static LearnerFacts apply(
      LearnerFacts facts, List<Change> changes, Function<Change, String> side) {
    LearnerFacts now = facts;
    for (Change change : changes) {
      String text = side.apply(change);
      String value = text.isEmpty() ? null : text;
      now =
          switch (change.what()) {
            case GIVEN_AR -> new With(now).ar(value, now.familyAr());
            case FAMILY_AR -> new With(now).ar(now.givenAr(), value);
            case GIVEN_LAT -> new With(now).lat(value, now.familyLat());
            case FAMILY_LAT -> new With(now).lat(now.givenLat(), value);
            case BIRTH -> new With(now).born(YearMonth.parse(text));
            case GENDER -> new With(now).gender(value);
            case GROUP -> now;
          };
    }
    return now;
  }

  /** The facts with one thing another. */
  private record With(LearnerFacts f) {

    LearnerFacts ar(String given, String family) {
      return new LearnerFacts(
          given, family, f.givenLat(), f.familyLat(), f.birthYear(), f.birthMonth(), f.gender());
    }

    LearnerFacts lat(String given, String family) {
      return new LearnerFacts(
          f.givenAr(), f.familyAr(), given, family, f.birthYear(), f.birthMonth(), f.gender());
    }

    LearnerFacts born(YearMonth month) {
      return new LearnerFacts(
          f.givenAr(),
          f.familyAr(),
          f.givenLat(),
          f.familyLat(),
          month.getYear(),
          month.getMonthValue(),
          f.gender());
    }

    LearnerFacts gender(String gender) {
      return new LearnerFacts(
          f.givenAr(),
          f.familyAr(),
          f.givenLat(),
          f.familyLat(),
          f.birthYear(),
          f.birthMonth(),
          gender);
    }
  }
}
