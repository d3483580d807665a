package ma.tifawt.roster;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import ma.tifawt.names.BlockingKeys;
import ma.tifawt.names.DuplicateScore;
import ma.tifawt.names.FoldedIdentity;
import ma.tifawt.names.IdentityFolder;
import ma.tifawt.names.NameFold;
import ma.tifawt.organisation.GroupInfo;
import ma.tifawt.people.DuplicateKeys;
import ma.tifawt.people.LearnerFacts;
import ma.tifawt.people.LearnerRecord;

/** One row with its place, compared with the children that are known. */
final class Comparison {

  private final ImportRow row;
  private final Person person;
  private final Places.Place place;
  private final FoldedIdentity folded;
  private final Set<Long> keys;

  Comparison(ImportRow row, Person person, Places.Place place, IdentityFolder folder) {
    this.row = row;
    this.person = person;
    this.place = place;
    folded = folder.fold(facts(person).at(place.centre().path()));
    keys = DuplicateKeys.hashed(BlockingKeys.asked(folded));
  }

  Set<Long> keys() {
    return keys;
  }

  /** Few of the keys, under one of which a child who is exactly this one is filed. */
  Set<Long> sureKeys() {
    Set<String> names = new HashSet<>(BlockingKeys.of(folded));
    names.removeIf(key -> !key.startsWith("b "));
    return DuplicateKeys.hashed(names);
  }

  ImportRow row() {
    return row;
  }

  Places.Place place() {
    return place;
  }

  Person person() {
    return person;
  }

  static LearnerFacts facts(Person person) {
    return new LearnerFacts(
        known(person.givenAr()),
        known(person.familyAr()),
        known(person.givenLat()),
        known(person.familyLat()),
        person.birth().getYear(),
        person.birth().getMonthValue(),
        person.gender());
  }

  private static String known(String text) {
    return text.isEmpty() ? null : text;
  }

  /** The same for two rows that say the same child in the same place. */
  long identity() {
    boolean arabic = !person.givenAr().isEmpty() && !person.familyAr().isEmpty();
    String names =
        arabic
            ? person.givenAr() + "\n" + person.familyAr()
            : person.givenLat() + "\n" + person.familyLat();
    return DuplicateKeys.hash(
        "i "
            + place.centre().path()
            + NameFold.spelling(names.split("\n")[0])
            + "\n"
            + NameFold.spelling(names.split("\n")[1])
            + " "
            + person.birth());
  }

  /** Whether the record says the same child without any doubt: names, month and centre. */
  boolean isExactly(LearnerRecord known) {
    LearnerFacts theirs = known.facts();
    LearnerFacts ours = facts(person);
    boolean arabic = same(ours.givenAr(), theirs.givenAr(), ours.familyAr(), theirs.familyAr());
    boolean latin = same(ours.givenLat(), theirs.givenLat(), ours.familyLat(), theirs.familyLat());
    return (arabic || latin)
        && ours.birthYear() == theirs.birthYear()
        && ours.birthMonth() == theirs.birthMonth()
        && known.path().equals(place.centre().path());
  }

  private static boolean same(String given, String given2, String family, String family2) {
    return given != null
        && given2 != null
        && family != null
        && family2 != null
        && NameFold.spelling(given).equals(NameFold.spelling(given2))
        && NameFold.spelling(family).equals(NameFold.spelling(family2));
  }

  boolean isKnown(Map<LearnerRecord, FoldedIdentity> candidates) {
    return candidates.keySet().stream().filter(this::isExactly).limit(2).count() == 1;
  }

  /** What becomes of the row when these are the children it may be. */
  ImportRow among(Map<LearnerRecord, FoldedIdentity> candidates, Map<Long, Set<Long>> groups) {
    List<LearnerRecord> exact =
        candidates.keySet().stream().filter(this::isExactly).limit(2).toList();
    if (exact.size() == 1) {
      return matching(exact.get(0), groups);
    }
    int best = DuplicateScore.POSSIBLE - 1;
    Optional<LearnerRecord> likeliest = Optional.empty();
    for (Map.Entry<LearnerRecord, FoldedIdentity> one : candidates.entrySet()) {
      int points = DuplicateScore.of(folded, one.getValue()).points();
      if (points > best) {
        best = points;
        likeliest = Optional.of(one.getKey());
      }
    }
    if (likeliest.isEmpty()) {
      return row.fresh();
    }
    LearnerRecord known = likeliest.get();
    return row.about(RowState.POSSIBLE, known.id(), known.version(), changes(known, groups))
        .scored(best);
  }

  /** The row is about this child: is there anything new in it? */
  ImportRow matching(LearnerRecord known, Map<Long, Set<Long>> groups) {
    List<Change> changes = changes(known, groups);
    return row.about(
        changes.isEmpty() ? RowState.SAME : RowState.CHANGED, known.id(), known.version(), changes);
  }

  private List<Change> changes(LearnerRecord known, Map<Long, Set<Long>> groups) {
    LearnerFacts theirs = known.facts();
    LearnerFacts ours = facts(person);
    List<Change> changes = new ArrayList<>();
    add(changes, Change.What.GIVEN_AR, theirs.givenAr(), ours.givenAr());
    add(changes, Change.What.FAMILY_AR, theirs.familyAr(), ours.familyAr());
    add(changes, Change.What.GIVEN_LAT, theirs.givenLat(), ours.givenLat());
    add(changes, Change.What.FAMILY_LAT, theirs.familyLat(), ours.familyLat());
    add(
        changes,
        Change.What.BIRTH,
        String.format(Locale.ROOT, "%d-%02d", theirs.birthYear(), theirs.birthMonth()),
        person.birth().toString());
    add(changes, Change.What.GENDER, theirs.gender(), ours.gender());
    Set<Long> now = groups.getOrDefault(known.id(), new HashSet<>());
    for (GroupInfo group : place.groups()) {
      if (!now.contains(group.id())) {
        changes.add(new Change(Change.What.GROUP, "", group.id() + "|" + group.code()));
      }
    }
    return changes;
  }

  /** What a file does not say changes nothing. */
  private static void add(List<Change> changes, Change.What what, String before, String after) {
    if (after != null && !after.equals(before)) {
      changes.add(new Change(what, Objects.requireNonNullElse(before, ""), after));
    }
  }
}
