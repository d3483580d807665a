package ma.tifawt.roster;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import ma.tifawt.names.FullName;
import ma.tifawt.names.Script;

/** The names of one row, each in its script. At least one script has both. */
final class Names {

  /** Characters of a name, as the table of learners has it. */
  static final int LONGEST = 60;

  private final Map<Field, String> byField = new EnumMap<>(Field.class);
  private final List<Fault> faults;

  private Names(List<Fault> faults) {
    this.faults = faults;
  }

  static Names read(Heading heading, List<String> cells, List<Fault> faults) {
    Names names = new Names(faults);
    int before = faults.size();
    int lastName = -1;
    for (Column column : heading.columns()) {
      if (column.field() != null && column.field().isName() && column.index() < cells.size()) {
        lastName = column.index();
        names.take(column, Normalizer.normalize(cells.get(column.index()), Normalizer.Form.NFC));
      }
    }
    if (faults.size() == before) {
      names.checkWhole(heading, lastName);
    }
    return names;
  }

  /** Never null. */
  String get(Field field) {
    return byField.getOrDefault(field, "");
  }

  private void take(Column column, String text) {
    if (text.isEmpty()) {
      return;
    }
    if (text.length() > LONGEST) {
      refuse(column, Fault.Reason.NAME_TOO_LONG, text);
    } else if (!text.codePoints().allMatch(Names::mayStand)) {
      refuse(column, Fault.Reason.NAME_HAS_SIGNS, text);
    } else if (column.field() == Field.FULL_GIVEN_FIRST
        || column.field() == Field.FULL_FAMILY_FIRST) {
      takeFull(column, text);
    } else {
      put(column, column.field(), text);
    }
  }

  private void takeFull(Column column, String text) {
    FullName.split(text, column.field() == Field.FULL_GIVEN_FIRST)
        .ifPresentOrElse(
            name -> {
              put(column, Field.GIVEN, name.given());
              put(column, Field.FAMILY, name.family());
            },
            () -> refuse(column, Fault.Reason.NAME_NOT_SPLIT, text));
  }

  private void put(Column column, Field field, String text) {
    Script script = Script.of(text);
    Field wanted = field.in(script);
    boolean said = wanted == field;
    boolean fits = !said || field.name().endsWith("AR") == (script == Script.ARABIC);
    if (script == Script.UNCLEAR || !fits) {
      refuse(column, Fault.Reason.OTHER_SCRIPT, text);
    } else {
      byField.putIfAbsent(wanted, text);
    }
  }

  private void checkWhole(Heading heading, int lastName) {
    boolean arabic = has(Field.GIVEN_AR) && has(Field.FAMILY_AR);
    boolean latin = has(Field.GIVEN_LAT) && has(Field.FAMILY_LAT);
    if (!arabic && !latin) {
      boolean given = has(Field.GIVEN_AR) || has(Field.GIVEN_LAT);
      String prefix = given ? "FAMILY" : "GIVEN";
      int column =
          heading.columns().stream()
              .filter(c -> c.field() != null && c.field().name().startsWith(prefix))
              .map(Column::index)
              .findFirst()
              .orElse(lastName);
      faults.add(
          new Fault(column, given ? Fault.Reason.FAMILY_MISSING : Fault.Reason.GIVEN_MISSING, ""));
    }
  }

  private boolean has(Field field) {
    return byField.containsKey(field);
  }

  private void refuse(Column column, Fault.Reason reason, String value) {
    faults.add(new Fault(column.index(), reason, value));
  }

  private static boolean mayStand(int c) {
    return Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || " '-’ʿʾʼ`ـ.".indexOf(c) >= 0;
  }
}
