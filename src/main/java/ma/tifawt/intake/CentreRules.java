package ma.tifawt.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.tifawt.organisation.CentreCard;
import ma.tifawt.organisation.CentreDraft;
import ma.tifawt.organisation.CentreInfo;
import ma.tifawt.organisation.CentreService;
import ma.tifawt.organisation.Ground;
import ma.tifawt.organisation.OrganisationService;

/** Lists of centres: known ones are told by their code, or by their name in the same province. */
@ApplicationScoped
class CentreRules implements ListRules {

  @Inject private CentreService centres;
  @Inject private OrganisationService organisation;

  @Override
  public ListKind kind() {
    return ListKind.CENTRES;
  }

  @Override
  public List<Item> items() {
    return List.of(Item.CODE, Item.NAME_AR, Item.NAME_FR, Item.PROVINCE, Item.PROGRAMME);
  }

  @Override
  public boolean isComplete(Set<Item> items) {
    return items.containsAll(Set.of(Item.NAME_AR, Item.NAME_FR, Item.PROVINCE));
  }

  @Override
  public Comparison compare(ListDraft draft) {
    return new AgainstTheTree(draft);
  }

  @Override
  public void takeBack(Trace trace) {
    if (trace.made()) {
      centres.remove(trace.subject(), trace.version());
    } else {
      List<String> was = trace.before();
      centres.rename(
          trace.subject(),
          trace.version(),
          new CentreDraft(null, null, was.get(0), was.get(1), was.get(2)));
    }
  }

  private final class AgainstTheTree implements Comparison {

    private final ListDraft draft;
    private final List<Ground> grounds = centres.grounds();
    private final Known<Ground> provinces =
        new Known<>(grounds, g -> List.of(g.province(), g.provinceAr(), g.provinceFr()));
    private final Known<Ground> programmes =
        new Known<>(grounds, g -> List.of(g.programme(), g.programmeAr(), g.programmeFr()));
    private final Map<String, CentreInfo> byCode = new HashMap<>();
    private final Map<String, CentreInfo> byName = new HashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();

    AgainstTheTree(ListDraft draft) {
      this.draft = draft;
      for (CentreInfo known : organisation.centresInScope()) {
        String above = known.path().replaceFirst("[^/]+/$", "");
        byCode.put(known.code(), known);
        byName.put(key(above, known.nameAr()), known);
        byName.put(key(above, known.nameFr()), known);
      }
    }

    private static String key(String above, String name) {
      return above + TitleWords.fold(name);
    }

    @Override
    public RowResult check(ListRow row) {
      List<RowFault> faults = new ArrayList<>();
      Optional<Ground> ground = ground(row, faults);
      String code = draft.cell(row, Item.CODE).toUpperCase(Locale.ROOT);
      String nameAr = draft.cell(row, Item.NAME_AR);
      String nameFr = draft.cell(row, Item.NAME_FR);
      String shown = nameAr.isEmpty() ? nameFr : nameAr + " · " + nameFr;
      if (ground.isEmpty()) {
        return RowResult.refused(row, shown, faults);
      }
      String above = above(ground.get());
      once(row, code.isEmpty() ? key(above, nameFr) : code, faults);
      CentreInfo known = byCode.get(code);
      if (code.isEmpty()) {
        known = byName.getOrDefault(key(above, nameFr), byName.get(key(above, nameAr)));
      }
      CentreDraft wanted =
          known == null
              ? new CentreDraft(
                  ground.get().programme(), ground.get().province(), code, nameAr, nameFr)
              : new CentreDraft(
                  ground.get().programme(),
                  ground.get().province(),
                  "",
                  Columns.or(nameAr, known.nameAr()),
                  Columns.or(nameFr, known.nameFr()));
      centres.faults(wanted).forEach(fault -> faults.add(Columns.fault(draft, fault)));
      if (known != null && !known.path().startsWith(above)) {
        faults.add(RowFault.of(draft.columnOf(Item.PROVINCE), IntakeError.PLACE_STAYS));
      }
      if (!faults.isEmpty()) {
        return RowResult.refused(row, shown, faults);
      }
      return known == null ? RowResult.fresh(row, shown) : compared(row, known, shown);
    }

    private RowResult compared(ListRow row, CentreInfo known, String shown) {
      List<RowResult.Difference> changes =
          Stream.of(
                  Columns.difference(Item.NAME_AR, known.nameAr(), draft.cell(row, Item.NAME_AR)),
                  Columns.difference(Item.NAME_FR, known.nameFr(), draft.cell(row, Item.NAME_FR)))
              .flatMap(Optional::stream)
              .toList();
      return RowResult.known(row, known.id(), centres.centre(known.id()).version(), shown, changes);
    }

    private Optional<Ground> ground(ListRow row, List<RowFault> faults) {
      String province = draft.cell(row, Item.PROVINCE);
      String programme = draft.cell(row, Item.PROGRAMME);
      Set<Ground> found = new HashSet<>(provinces.named(province));
      if (found.isEmpty()) {
        faults.add(Columns.wanted(draft, Item.PROVINCE, province));
        return Optional.empty();
      }
      if (!programme.isEmpty()) {
        Set<String> named =
            programmes.named(programme).stream().map(Ground::programme).collect(Collectors.toSet());
        found.removeIf(ground -> !named.contains(ground.programme()));
      }
      if (found.size() != 1) {
        faults.add(
            found.isEmpty()
                ? RowFault.of(draft.columnOf(Item.PROGRAMME), IntakeError.VALUE_UNKNOWN, programme)
                : RowFault.of(draft.columnOf(Item.PROGRAMME), IntakeError.PROGRAMME_MISSING));
        return Optional.empty();
      }
      return Optional.of(found.iterator().next());
    }

    private void once(ListRow row, String key, List<RowFault> faults) {
      Integer before = seen.putIfAbsent(key, row.number());
      if (before != null) {
        faults.add(RowFault.of(-1, IntakeError.TWICE, before));
      }
    }

    private static String above(Ground ground) {
      return "/" + String.join("/", ground.programme(), ground.region(), ground.province()) + "/";
    }

    @Override
    public Trace write(ListRow row, RowResult found) {
      Ground ground = ground(row, new ArrayList<>()).orElseThrow();
      String nameAr = draft.cell(row, Item.NAME_AR);
      String nameFr = draft.cell(row, Item.NAME_FR);
      if (found.subject() == null) {
        String code = draft.cell(row, Item.CODE);
        long made =
            centres.create(
                new CentreDraft(ground.programme(), ground.province(), code, nameAr, nameFr));
        return Trace.ofPlace(made, centres.centre(made).version(), List.of());
      }
      CentreCard was = centres.centre(found.subject());
      centres.rename(
          was.id(),
          found.version(),
          new CentreDraft(
              null, null, "", Columns.or(nameAr, was.nameAr()), Columns.or(nameFr, was.nameFr())));
      return Trace.ofPlace(
          was.id(),
          centres.centre(was.id()).version(),
          List.of(was.code(), was.nameAr(), was.nameFr()));
    }
  }
}
