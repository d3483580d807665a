package ma.tifawt.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ma.tifawt.people.NewStaffMember;
import ma.tifawt.people.StaffPersonError;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.security.Role;

/** Reads what the cells of a row say of a person, a role and a place. */
final class StaffReader {

  private static final Map<String, Lang> LANGUAGES = languages();

  private final ListDraft draft;
  private final StaffPlaces places;
  private final RoleWords roles;
  private final Lang lang;

  /**
   * @param lang of the pages of those whose row says nothing
   */
  StaffReader(ListDraft draft, StaffPlaces places, RoleWords roles, Lang lang) {
    this.draft = draft;
    this.places = places;
    this.roles = roles;
    this.lang = lang;
  }

  /**
   * What a row wants.
   *
   * @param userName in small letters; empty where the row has none
   * @param role null where the row names none
   * @param path null where it names no place that the role may stand at
   * @param faults what is wrong with the row; others may add to them
   */
  record Wish(
      int row,
      NewStaffMember person,
      String userName,
      Role role,
      String path,
      Lang language,
      List<RowFault> faults) {

    /** By what the person is told from others of the same name. */
    Optional<String> identity() {
      return person.workEmail() == null
          ? Optional.of(userName).filter(name -> !name.isEmpty())
          : Optional.of(StaffReader.email(person.workEmail()));
    }

    boolean wantsTheSameAs(Wish other) {
      return path != null && path.equals(other.path) && role == other.role;
    }
  }

  Wish read(ListRow row) {
    List<RowFault> faults = new ArrayList<>();
    NewStaffMember person = StaffNames.read(draft, row, faults);
    boolean unread = !faults.isEmpty();
    for (DomainException fault : person.faults()) {
      boolean email = fault.code() == StaffPersonError.EMAIL_WRONG;
      if (email || !unread) {
        int column = email ? draft.columnOf(Item.EMAIL) : StaffNames.column(draft);
        faults.add(RowFault.of(column, fault));
      }
    }
    Optional<Role> role = roles.role(draft.cell(row, Item.ROLE));
    if (role.isEmpty()) {
      faults.add(Columns.wanted(draft, Item.ROLE, draft.cell(row, Item.ROLE)));
    }
    String path = role.flatMap(known -> places.path(row, known, faults)).orElse(null);
    return new Wish(
        row.number(),
        person,
        draft.cell(row, Item.USER_NAME).toLowerCase(Locale.ROOT),
        role.orElse(null),
        path,
        language(row, faults),
        faults);
  }

  private Lang language(ListRow row, List<RowFault> faults) {
    String cell = draft.cell(row, Item.LANGUAGE);
    Lang known = cell.isEmpty() ? lang : LANGUAGES.get(TitleWords.fold(cell));
    if (known == null) {
      faults.add(Columns.wanted(draft, Item.LANGUAGE, cell));
    }
    return known;
  }

  static String email(String written) {
    return written.toLowerCase(Locale.ROOT);
  }

  private static Map<String, Lang> languages() {
    Map<String, Lang> words = new HashMap<>();
    Map.of(
            Lang.AR, List.of("ar", "arabe", "arabic", "عربية", "العربية", "عربي"),
            Lang.FR, List.of("fr", "français", "french", "فرنسية", "الفرنسية"),
            Lang.EN, List.of("en", "anglais", "english", "إنجليزية", "الإنجليزية"))
        .forEach((lang, all) -> all.forEach(word -> words.put(TitleWords.fold(word), lang)));
    return words;
  }
}
