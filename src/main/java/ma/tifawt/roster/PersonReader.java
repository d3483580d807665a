package ma.tifawt.roster;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.tifawt.names.NameFold;

/** Reads the cells of a row as a child; every fault of the row is found, not only the first. */
final class PersonReader {

  /** Years; bands are 8 to 18, lists begin earlier and end later. */
  private static final int YOUNGEST = 5;

  private static final int OLDEST = 25;

  private static final Set<String> GIRL =
      folded("f fille féminin femme female girl أنثى بنت طفلة فتاة أ");
  private static final Set<String> BOY =
      folded("m g h garçon masculin homme male boy ذكر ولد طفل فتى ذ");

  /** A person who would rather not say is believed. */
  private static final Set<String> UNSAID =
      Stream.concat(
              Stream.of("prefer not to say", "non précisé", "غير محدد", "n/a"),
              Stream.of("autre", "other", "unspecified", "inconnu"))
          .map(NameFold::spelling)
          .collect(Collectors.toUnmodifiableSet());

  private final Heading heading;
  private final LocalDate today;
  private final Map<Field, Integer> single = new EnumMap<>(Field.class);

  PersonReader(Heading heading, LocalDate today) {
    this.heading = heading;
    this.today = today;
    heading.columns().stream()
        .filter(column -> column.field() != null)
        .forEach(column -> single.putIfAbsent(column.field(), column.index()));
  }

  private static Set<String> folded(String words) {
    return Arrays.stream(words.split(" "))
        .map(NameFold::spelling)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A child, or why it is none. */
  record Reading(Optional<Person> person, List<Fault> faults) {}

  Reading read(List<String> cells) {
    List<Fault> faults = new ArrayList<>();
    Names names = Names.read(heading, cells, faults);
    YearMonth birth = birth(cells, faults);
    String gender = gender(cells, faults);
    LocalDate joined = joined(cells, faults);
    if (!faults.isEmpty()) {
      return new Reading(Optional.empty(), List.copyOf(faults));
    }
    Person person =
        new Person(
            cell(cells, Field.CODE).toUpperCase(Locale.ROOT),
            names.get(Field.GIVEN_AR),
            names.get(Field.FAMILY_AR),
            names.get(Field.GIVEN_LAT),
            names.get(Field.FAMILY_LAT),
            birth,
            gender,
            cell(cells, Field.CENTRE),
            cell(cells, Field.GROUP),
            joined);
    return new Reading(Optional.of(person), List.of());
  }

  private YearMonth birth(List<String> cells, List<Fault> faults) {
    Optional<YearMonth> birth;
    Field field = single.containsKey(Field.BIRTH) ? Field.BIRTH : Field.BIRTH_YEAR;
    String text = cell(cells, field);
    if (text.isEmpty()) {
      faults.add(fault(field, Fault.Reason.BIRTH_MISSING, text));
      return null;
    }
    boolean yearAlone = BirthMonth.digits(text).matches("\\d{4}");
    if (field == Field.BIRTH_YEAR || yearAlone && single.containsKey(Field.BIRTH_MONTH)) {
      birth =
          yearAlone
              ? BirthMonth.monthOf(cell(cells, Field.BIRTH_MONTH))
                  .map(month -> YearMonth.of(Integer.parseInt(BirthMonth.digits(text)), month))
              : Optional.empty();
    } else {
      birth = BirthMonth.read(text);
    }
    if (birth.isEmpty()) {
      faults.add(
          fault(field, yearAlone ? Fault.Reason.BIRTH_NO_MONTH : Fault.Reason.BIRTH_NO_DATE, text));
      return null;
    }
    int years = today.getYear() - birth.get().getYear();
    if (years < YOUNGEST || years > OLDEST) {
      faults.add(fault(field, Fault.Reason.BIRTH_OTHER_AGE, text));
    }
    return birth.get();
  }

  private String gender(List<String> cells, List<Fault> faults) {
    String text = cell(cells, Field.GENDER);
    String folded = NameFold.spelling(text);
    if (text.isEmpty() || text.equals("-") || UNSAID.contains(folded)) {
      return null;
    }
    if (!GIRL.contains(folded) && !BOY.contains(folded)) {
      faults.add(fault(Field.GENDER, Fault.Reason.GENDER_UNKNOWN, text));
      return null;
    }
    return GIRL.contains(folded) ? "F" : "M";
  }

  private LocalDate joined(List<String> cells, List<Fault> faults) {
    String text = cell(cells, Field.JOINED);
    if (text.isEmpty()) {
      return null;
    }
    Optional<LocalDate> day = BirthMonth.day(text);
    if (day.isEmpty()) {
      faults.add(fault(Field.JOINED, Fault.Reason.JOINED_NO_DATE, text));
    }
    return day.orElse(null);
  }

  private Fault fault(Field field, Fault.Reason reason, String value) {
    return new Fault(single.getOrDefault(field, -1), reason, value);
  }

  /** The index of the column that holds the field; -1 where none does. */
  int column(Field field) {
    return single.getOrDefault(field, -1);
  }

  private String cell(List<String> cells, Field field) {
    Integer index = single.get(field);
    return index == null || index >= cells.size() ? "" : cells.get(index);
  }
}
