package ma.tifawt.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ma.tifawt.consent.GuardianRow;
import ma.tifawt.consent.GuardianService;
import ma.tifawt.consent.NewGuardian;
import ma.tifawt.consent.Relation;
import ma.tifawt.organisation.GroupInfo;
import ma.tifawt.organisation.OrganisationService;
import ma.tifawt.people.ChildMatchService;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.i18n.Lang;

/**
 * Lists of guardians: the child is told by our code, or by name and group. Rows of the same file
 * with the same name and telephone are the same person, who answers for several children.
 */
@ApplicationScoped
class GuardianRules implements ListRules {

  private static final Map<String, Relation> RELATIONS = relations();

  @Inject private GuardianService guardians;
  @Inject private ChildMatchService children;
  @Inject private OrganisationService organisation;

  @Override
  public ListKind kind() {
    return ListKind.GUARDIANS;
  }

  @Override
  public List<Item> items() {
    return List.of(
        Item.CHILD_CODE,
        Item.CHILD,
        Item.GROUP,
        Item.GUARDIAN,
        Item.RELATION,
        Item.NOTE,
        Item.PHONE,
        Item.LANGUAGE);
  }

  @Override
  public boolean isComplete(Set<Item> items) {
    return items.containsAll(Set.of(Item.GUARDIAN, Item.RELATION))
        && (items.contains(Item.CHILD_CODE) || items.containsAll(Set.of(Item.CHILD, Item.GROUP)));
  }

  @Override
  public Comparison compare(ListDraft draft) {
    return new AgainstTheLinks(draft);
  }

  @Override
  public void takeBack(Trace trace) {
    if (!guardians.takeBack(trace.other(), trace.subject())) {
      throw new DomainException(IntakeError.USED_SINCE, 0);
    }
  }

  private final class AgainstTheLinks implements Comparison {

    private final ListDraft draft;
    private final Known<GroupInfo> groups;
    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<String, Long> written = new HashMap<>();

    AgainstTheLinks(ListDraft draft) {
      this.draft = draft;
      groups = new Known<>(organisation.groupsInScope(), AgainstTheLinks::wordsOf);
    }

    private static List<String> wordsOf(GroupInfo group) {
      return List.of(group.code(), group.name().in(Lang.AR), group.name().in(Lang.FR));
    }

    @Override
    public RowResult check(ListRow row) {
      List<RowFault> faults = new ArrayList<>();
      NewGuardian wanted = wanted(row);
      Optional<Long> child = child(row, faults);
      String shown = wanted.name() + " ← " + childCell(row);
      if (wanted.relation() == null) {
        faults.add(Columns.wanted(draft, Item.RELATION, draft.cell(row, Item.RELATION)));
      } else {
        guardians.faults(wanted).forEach(fault -> faults.add(Columns.fault(draft, fault)));
      }
      child.ifPresent(id -> once(row, id, wanted, faults));
      if (!faults.isEmpty()) {
        return RowResult.refused(row, shown, faults);
      }
      return guardians.guardians(List.of(child.get())).stream()
          .filter(known -> TitleWords.fold(known.name()).equals(TitleWords.fold(wanted.name())))
          .findFirst()
          .map(GuardianRow::id)
          .map(id -> RowResult.known(row, id, 0, shown, List.of()))
          .orElseGet(() -> RowResult.fresh(row, shown));
    }

    private String childCell(ListRow row) {
      String name = draft.cell(row, Item.CHILD);
      return name.isEmpty() ? draft.cell(row, Item.CHILD_CODE) : name;
    }

    private Optional<Long> child(ListRow row, List<RowFault> faults) {
      String code = draft.cell(row, Item.CHILD_CODE);
      if (!code.isEmpty()) {
        Optional<Long> found = children.withCode(code);
        if (found.isEmpty()) {
          faults.add(Columns.wanted(draft, Item.CHILD_CODE, code));
        }
        return found;
      }
      String name = draft.cell(row, Item.CHILD);
      String group = draft.cell(row, Item.GROUP);
      Set<GroupInfo> named = groups.named(group);
      if (name.isEmpty()) {
        Item missing = draft.columnOf(Item.CHILD) < 0 ? Item.CHILD_CODE : Item.CHILD;
        faults.add(Columns.wanted(draft, missing, ""));
      } else if (named.isEmpty()) {
        faults.add(Columns.wanted(draft, Item.GROUP, group));
      } else {
        return named(named, name, faults);
      }
      return Optional.empty();
    }

    private Optional<Long> named(Set<GroupInfo> named, String name, List<RowFault> faults) {
      Set<Long> found =
          named.stream()
              .flatMap(group -> children.named(group.id(), name).stream())
              .collect(Collectors.toSet());
      if (found.size() > 1) {
        faults.add(RowFault.of(draft.columnOf(Item.CHILD), IntakeError.VALUE_UNCLEAR, name));
        return Optional.empty();
      }
      if (found.isEmpty()) {
        faults.add(Columns.wanted(draft, Item.CHILD, name));
      }
      return found.stream().findFirst();
    }

    private void once(ListRow row, long child, NewGuardian wanted, List<RowFault> faults) {
      Integer before = seen.putIfAbsent(child + "/" + TitleWords.fold(wanted.name()), row.number());
      if (before != null) {
        faults.add(RowFault.of(-1, IntakeError.TWICE, before));
      }
    }

    private NewGuardian wanted(ListRow row) {
      String relation = draft.cell(row, Item.RELATION);
      String note = draft.cell(row, Item.NOTE);
      String language = draft.cell(row, Item.LANGUAGE);
      Relation known = RELATIONS.get(TitleWords.fold(relation));
      if (known == null && !relation.isEmpty() && note.isEmpty()) {
        // a grandmother is somebody else, and the word says who
        known = Relation.OTHER;
        note = relation;
      }
      return new NewGuardian(
          draft.cell(row, Item.GUARDIAN),
          known,
          note,
          draft.cell(row, Item.PHONE),
          TitleWords.fold(language).startsWith("f") ? Lang.FR : Lang.AR);
    }

    @Override
    public Trace write(ListRow row, RowResult found) {
      NewGuardian wanted = wanted(row);
      long child = child(row, new ArrayList<>()).orElseThrow();
      String person = TitleWords.fold(wanted.name()) + "/" + wanted.phone();
      Long same = wanted.phone().isEmpty() ? null : written.get(person);
      if (same == null) {
        same = guardians.add(child, wanted);
        written.put(person, same);
      } else {
        guardians.link(child, same, wanted.relation(), wanted.note());
      }
      return new Trace(same, child, 0, List.of());
    }
  }

  private static Map<String, Relation> relations() {
    Map<String, Relation> words = new HashMap<>();
    Map.of(
            Relation.FATHER, List.of("père", "papa", "father", "أب", "الأب", "الوالد"),
            Relation.MOTHER, List.of("mère", "maman", "mother", "أم", "الأم", "الوالدة"),
            Relation.TESTAMENTARY, List.of("tuteur testamentaire", "وصي", "الوصي"),
            Relation.APPOINTED, List.of("tuteur datif", "tuteur judiciaire", "مقدم", "المقدم"),
            Relation.INSTITUTION, List.of("institution", "foyer", "مؤسسة", "المؤسسة"))
        .forEach(
            (relation, all) -> all.forEach(word -> words.put(TitleWords.fold(word), relation)));
    return words;
  }
}
