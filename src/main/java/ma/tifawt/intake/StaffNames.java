package ma.tifawt.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.tifawt.names.FullName;
import ma.tifawt.names.Script;
import ma.tifawt.people.NewStaffMember;

/** Reads the names of a row: in one cell or two, in one script or both. */
final class StaffNames {

  /** In the order of the columns that a person would look at. */
  static final List<Item> ITEMS =
      List.of(Item.GIVEN, Item.FAMILY, Item.FULL_GIVEN_FIRST, Item.FULL_FAMILY_FIRST);

  private final ListDraft draft;
  private final List<RowFault> faults;
  private final Map<Script, String> given = new EnumMap<>(Script.class);
  private final Map<Script, String> family = new EnumMap<>(Script.class);

  private StaffNames(ListDraft draft, List<RowFault> faults) {
    this.draft = draft;
    this.faults = faults;
  }

  static NewStaffMember read(ListDraft draft, ListRow row, List<RowFault> faults) {
    StaffNames names = new StaffNames(draft, faults);
    for (Item item : ITEMS) {
      draft
          .columnsOf(item)
          .forEach(column -> names.take(item, column.index(), plain(row.cell(column.index()))));
    }
    return new NewStaffMember(
        names.given.get(Script.ARABIC),
        names.family.get(Script.ARABIC),
        names.given.get(Script.LATIN),
        names.family.get(Script.LATIN),
        draft.cell(row, Item.EMAIL));
  }

  /** Of the first column with a name. */
  static int column(ListDraft draft) {
    return ITEMS.stream().map(draft::columnOf).filter(i -> i >= 0).findFirst().orElse(-1);
  }

  private static String plain(String cell) {
    return cell.replaceAll("\\s+", " ").strip();
  }

  private void take(Item item, int column, String cell) {
    Script script = Script.of(cell);
    if (cell.isEmpty()) {
      return;
    }
    if (script == Script.UNCLEAR || cell.codePoints().anyMatch(Character::isDigit)) {
      refuse(column, cell);
    } else if (item == Item.GIVEN) {
      given.putIfAbsent(script, cell);
    } else if (item == Item.FAMILY) {
      family.putIfAbsent(script, cell);
    } else {
      Optional<FullName> name = FullName.split(cell, item == Item.FULL_GIVEN_FIRST);
      name.ifPresent(
          parts -> {
            given.putIfAbsent(script, parts.given());
            family.putIfAbsent(script, parts.family());
          });
      if (name.isEmpty()) {
        refuse(column, cell);
      }
    }
  }

  private void refuse(int column, String cell) {
    faults.add(RowFault.of(column, IntakeError.NAME_NOT_READ, cell));
  }
}
