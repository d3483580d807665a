package ma.tifawt.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ma.tifawt.names.NameFold;
import ma.tifawt.organisation.CentreInfo;
import ma.tifawt.organisation.GroupInfo;
import ma.tifawt.shared.i18n.Lang;

/** Centres and groups of the scope by the words that a file has for them: code or name. */
final class Places {

  private final Map<Long, CentreInfo> centres = new HashMap<>();
  private final Map<String, Optional<CentreInfo>> centreByWord = new HashMap<>();
  private final Map<String, Optional<GroupInfo>> groupByWord = new HashMap<>();
  private final Optional<GroupInfo> chosen;

  /**
   * @param chosen the group a person said the list is of; null for none
   */
  Places(List<CentreInfo> ofScope, List<GroupInfo> groups, Long chosen) {
    ofScope.forEach(centre -> centres.put(centre.id(), centre));
    for (CentreInfo centre : ofScope) {
      put(centreByWord, code(centre.code()), centre);
      put(centreByWord, name(centre.name().in(Lang.AR)), centre);
      put(centreByWord, name(centre.name().in(Lang.FR)), centre);
    }
    List<GroupInfo> own = groups.stream().filter(g -> centres.containsKey(g.centreId())).toList();
    for (GroupInfo group : own) {
      put(groupByWord, code(group.code()), group);
      String centre = group.centreId() + " ";
      put(groupByWord, centre + name(group.name().in(Lang.AR)), group);
      put(groupByWord, centre + name(group.name().in(Lang.FR)), group);
    }
    this.chosen = own.stream().filter(g -> chosen != null && g.id() == chosen).findFirst();
  }

  /** A word that means two places means none. */
  private static <T> void put(Map<String, Optional<T>> words, String word, T place) {
    words.merge(word, Optional.of(place), (old, same) -> old.equals(same) ? old : Optional.empty());
  }

  /** Where a child goes; all groups are of the centre. */
  record Place(CentreInfo centre, List<GroupInfo> groups) {

    List<Long> groupIds() {
      return groups.stream().map(GroupInfo::id).toList();
    }
  }

  /** Adds to the faults where the words name no place, or two that do not fit. */
  Optional<Place> find(Person person, PersonReader reader, List<Fault> faults) {
    Optional<CentreInfo> centre = centre(person.centre());
    if (!person.centre().isEmpty() && centre.isEmpty()) {
      faults.add(fault(reader, Field.CENTRE, Fault.Reason.CENTRE_UNKNOWN, person.centre()));
      return Optional.empty();
    }
    int before = faults.size();
    List<GroupInfo> groups =
        person.group().isEmpty()
            ? chosen.stream().toList()
            : groups(person.group(), centre.orElse(null), reader, faults);
    if (faults.size() > before) {
      return Optional.empty();
    }
    long named =
        Stream.concat(centre.map(CentreInfo::id).stream(), groups.stream().map(GroupInfo::centreId))
            .distinct()
            .count();
    if (named > 1) {
      faults.add(fault(reader, Field.GROUP, Fault.Reason.GROUP_ELSEWHERE, person.group()));
      return Optional.empty();
    }
    Optional<CentreInfo> at =
        groups.stream().findFirst().map(g -> centres.get(g.centreId())).or(() -> centre);
    if (at.isEmpty()) {
      faults.add(fault(reader, Field.CENTRE, Fault.Reason.CENTRE_MISSING, ""));
    }
    return at.map(found -> new Place(found, groups));
  }

  /** One group, or several with semicolons between them. */
  private List<GroupInfo> groups(
      String words, CentreInfo centre, PersonReader reader, List<Fault> faults) {
    Optional<GroupInfo> whole = group(words, centre);
    if (whole.isPresent()) {
      return List.of(whole.get());
    }
    List<GroupInfo> groups = new ArrayList<>();
    for (String word : words.split("\\s*;\\s*")) {
      group(word, centre)
          .ifPresentOrElse(
              groups::add,
              () -> faults.add(fault(reader, Field.GROUP, Fault.Reason.GROUP_UNKNOWN, word)));
    }
    return groups.stream().distinct().toList();
  }

  private Optional<CentreInfo> centre(String word) {
    Optional<CentreInfo> byCode = centreByWord.getOrDefault(code(word), Optional.empty());
    return byCode.or(() -> centreByWord.getOrDefault(name(word), Optional.empty()));
  }

  private Optional<GroupInfo> group(String word, CentreInfo centre) {
    Optional<GroupInfo> byCode = groupByWord.getOrDefault(code(word), Optional.empty());
    Long at =
        centre != null ? Long.valueOf(centre.id()) : chosen.map(GroupInfo::centreId).orElse(null);
    return byCode.or(() -> groupByWord.getOrDefault(at + " " + name(word), Optional.empty()));
  }

  private static Fault fault(PersonReader reader, Field field, Fault.Reason why, String value) {
    return new Fault(reader.column(field), why, value);
  }

  private static String code(String word) {
    return "=" + word.strip().toUpperCase(Locale.ROOT);
  }

  /** Digits are part of a place's name: group 1 is not group 2. */
  private static String name(String word) {
    return NameFold.spelling(word) + BirthMonth.digits(word).replaceAll("\\D", "");
  }
}
