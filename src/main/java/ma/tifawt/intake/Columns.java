package ma.tifawt.intake;

import java.util.Map;
import java.util.Optional;
import ma.tifawt.consent.ConsentError;
import ma.tifawt.organisation.OrganisationError;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.error.ErrorCode;

/** In which column a refusal lies. */
final class Columns {

  private static final Map<ErrorCode, Item> OF =
      Map.of(
          OrganisationError.CODE_TAKEN, Item.CODE,
          OrganisationError.CODE_MALFORMED, Item.CODE,
          OrganisationError.PROVINCE_NOT_YOURS, Item.PROVINCE,
          OrganisationError.NO_SUCH_SEASON, Item.SEASON,
          OrganisationError.NO_SUCH_COURSE, Item.COURSE,
          OrganisationError.NO_SUCH_BAND, Item.BAND,
          ConsentError.NAME_MISSING, Item.GUARDIAN,
          ConsentError.PHONE_WRONG, Item.PHONE,
          ConsentError.NOTE_WRONG, Item.NOTE);

  private Columns() {}

  static RowFault fault(ListDraft draft, DomainException refusal) {
    Item item = OF.get(refusal.code());
    if (item == null) {
      // the other refusals of places are about one of the two names and say which
      item = refusal.arguments().get(0).equals("ar") ? Item.NAME_AR : Item.NAME_FR;
    }
    return RowFault.of(draft.columnOf(item), refusal);
  }

  /** A cell that had to name something we know. */
  static RowFault wanted(ListDraft draft, Item item, String cell) {
    return cell.isEmpty()
        ? RowFault.of(draft.columnOf(item), IntakeError.VALUE_MISSING)
        : RowFault.of(draft.columnOf(item), IntakeError.VALUE_UNKNOWN, cell);
  }

  /** What stands in a cell; what is known where it is empty. */
  static String or(String cell, String known) {
    return cell.isEmpty() ? known : cell;
  }

  /** An empty cell changes nothing. */
  static Optional<RowResult.Difference> difference(Item item, String before, String after) {
    String plain = after.replaceAll("\\s+", " ");
    return plain.isEmpty() || plain.equals(before)
        ? Optional.empty()
        : Optional.of(new RowResult.Difference(item, before, plain));
  }
}
