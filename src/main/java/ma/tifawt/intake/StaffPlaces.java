package ma.tifawt.intake;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ma.tifawt.grants.GrantError;
import ma.tifawt.grants.GrantRule;
import ma.tifawt.grants.GrantService;
import ma.tifawt.organisation.NamedNode;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.LocalizedText;
import ma.tifawt.shared.security.Role;

/**
 * Where the role of a row stands: the lowest place that the row names; the places above it have to
 * agree, and tell apart what is called the same.
 */
final class StaffPlaces {

  /** The whole installation. */
  static final String ROOT = "/";

  /** From the lowest up; a place of any kind is the lowest. */
  private static final List<Item> LEVELS =
      List.of(Item.PLACE, Item.GROUP, Item.CENTRE, Item.PROVINCE, Item.REGION, Item.PROGRAMME);

  private static final Map<Item, Integer> DEPTH =
      Map.of(Item.GROUP, 5, Item.CENTRE, 4, Item.PROVINCE, 3, Item.REGION, 2, Item.PROGRAMME, 1);

  private final ListDraft draft;
  private final GrantService grants;
  private final Known<NamedNode> nodes;
  private final Map<String, LocalizedText> names;

  StaffPlaces(ListDraft draft, GrantService grants, List<NamedNode> all) {
    this.draft = draft;
    this.grants = grants;
    nodes = new Known<>(all, NamedNode::words);
    names = all.stream().collect(toMap(NamedNode::path, NamedNode::name));
  }

  /** Empty where the place is the whole installation, or lies outside of what the caller sees. */
  String nameOf(String path, Lang lang) {
    return Optional.ofNullable(names.get(path)).map(name -> name.in(lang)).orElse("");
  }

  /**
   * @param faults gets what is wrong; then the answer is empty
   * @return path of the node
   */
  Optional<String> path(ListRow row, Role role, List<RowFault> faults) {
    List<Item> filled = LEVELS.stream().filter(item -> !draft.cell(row, item).isEmpty()).toList();
    if (filled.isEmpty()) {
      return everywhere(role, faults);
    }
    Item lowest = filled.get(0);
    String cell = draft.cell(row, lowest);
    List<NamedNode> named =
        nodes.named(cell).stream()
            .filter(node -> lowest == Item.PLACE || node.depth() == DEPTH.get(lowest))
            .toList();
    if (named.isEmpty()) {
      return refuse(faults, lowest, IntakeError.VALUE_UNKNOWN, cell);
    }
    List<NamedNode> fitting =
        named.stream().filter(node -> GrantRule.fits(role, node.path())).toList();
    if (fitting.isEmpty()) {
      return refuse(faults, lowest, IntakeError.ROLE_STANDS_ELSEWHERE, cell);
    }
    for (Item above : filled.subList(1, filled.size())) {
      fitting = within(fitting, row, above, faults);
      if (fitting.isEmpty()) {
        return Optional.empty();
      }
    }
    return one(row, role, lowest, fitting, faults);
  }

  private Optional<String> everywhere(Role role, List<RowFault> faults) {
    if (GrantRule.fits(role, ROOT)) {
      return given(role, ROOT, Item.ROLE, faults);
    }
    Item wanted =
        LEVELS.stream()
            .filter(item -> draft.columnOf(item) >= 0)
            .filter(item -> item == Item.PLACE || GrantRule.depths(role).contains(DEPTH.get(item)))
            .findFirst()
            .orElse(Item.PLACE);
    return refuse(faults, wanted, IntakeError.VALUE_MISSING);
  }

  /** Those that lie in what a cell above names. */
  private List<NamedNode> within(
      List<NamedNode> found, ListRow row, Item above, List<RowFault> faults) {
    String cell = draft.cell(row, above);
    Set<NamedNode> named = nodes.named(cell);
    if (named.stream().noneMatch(node -> node.depth() == DEPTH.get(above))) {
      refuse(faults, above, IntakeError.VALUE_UNKNOWN, cell);
      return List.of();
    }
    List<NamedNode> left =
        found.stream()
            .filter(
                node ->
                    named.stream()
                        .anyMatch(
                            upper ->
                                upper.depth() == DEPTH.get(above)
                                    && node.path().startsWith(upper.path())))
            .toList();
    if (left.isEmpty()) {
      refuse(faults, above, IntakeError.PLACE_STAYS);
    }
    return left;
  }

  private Optional<String> one(
      ListRow row, Role role, Item lowest, List<NamedNode> found, List<RowFault> faults) {
    List<NamedNode> left = found;
    if (found.size() > 1) {
      // the same region is there once for each programme
      List<NamedNode> own =
          found.stream().filter(node -> grants.mayGive(role, node.path())).toList();
      left = own.isEmpty() ? found.subList(0, 1) : own;
    }
    if (left.size() > 1) {
      boolean region = Set.of(2, 3).contains(left.get(0).depth());
      return region
          ? refuse(faults, Item.PROGRAMME, IntakeError.PROGRAMME_MISSING)
          : refuse(faults, lowest, IntakeError.VALUE_UNCLEAR, draft.cell(row, lowest));
    }
    return given(role, left.get(0).path(), lowest, faults);
  }

  private Optional<String> given(Role role, String path, Item place, List<RowFault> faults) {
    if (grants.mayGive(role, path)) {
      return Optional.of(path);
    }
    // above the caller, or beside them
    Item where = grants.givable().contains(role) ? place : Item.ROLE;
    return refuse(faults, where, GrantError.NOT_YOURS_TO_GIVE);
  }

  private Optional<String> refuse(
      List<RowFault> faults, Item item, ma.tifawt.shared.error.ErrorCode code, Object... values) {
    faults.add(RowFault.of(draft.columnOf(item), code, values));
    return Optional.empty();
  }
}
