package ma.tifawt.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ma.tifawt.catalogue.CatalogueService;
import ma.tifawt.catalogue.Course;
import ma.tifawt.organisation.CentreInfo;
import ma.tifawt.organisation.GroupCard;
import ma.tifawt.organisation.GroupDraft;
import ma.tifawt.organisation.GroupService;
import ma.tifawt.organisation.OrganisationService;
import ma.tifawt.organisation.SeasonInfo;
import ma.tifawt.shared.i18n.Lang;

/** Lists of groups: known ones are told by their code, or by their name in centre and season. */
@ApplicationScoped
class GroupRules implements ListRules {

  @Inject private GroupService groups;
  @Inject private OrganisationService organisation;
  @Inject private CatalogueService catalogue;

  @Override
  public ListKind kind() {
    return ListKind.GROUPS;
  }

  @Override
  public List<Item> items() {
    return List.of(
        Item.CENTRE, Item.CODE, Item.NAME_AR, Item.NAME_FR, Item.COURSE, Item.BAND, Item.SEASON);
  }

  @Override
  public boolean isComplete(Set<Item> items) {
    return items.containsAll(Set.of(Item.NAME_AR, Item.NAME_FR, Item.COURSE, Item.BAND));
  }

  @Override
  public Comparison compare(ListDraft draft) {
    return new AgainstTheCentres(draft);
  }

  @Override
  public void takeBack(Trace trace) {
    if (trace.made()) {
      groups.remove(trace.subject(), trace.version());
    } else {
      List<String> was = trace.before();
      groups.edit(
          trace.subject(),
          trace.version(),
          new GroupDraft(was.get(0), was.get(1), was.get(2), null, was.get(3), 0));
    }
  }

  private final class AgainstTheCentres implements Comparison {

    private final ListDraft draft;
    private final List<CentreInfo> own = organisation.centresInScope();
    private final Known<CentreInfo> centres =
        new Known<>(own, c -> List.of(c.code(), c.nameAr(), c.nameFr()));
    private final Known<Course> courses =
        new Known<>(catalogue.current().inOrder(), GroupRules::wordsOf);
    private final List<SeasonInfo> seasons = groups.openSeasons();
    private final Map<Long, List<GroupCard>> ofCentre = new HashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();

    AgainstTheCentres(ListDraft draft) {
      this.draft = draft;
    }

    @Override
    public RowResult check(ListRow row) {
      List<RowFault> faults = new ArrayList<>();
      String shown = draft.cell(row, Item.NAME_AR) + " · " + draft.cell(row, Item.NAME_FR);
      Optional<CentreInfo> centre = centre(row, faults);
      if (centre.isEmpty()) {
        return RowResult.refused(row, shown, faults);
      }
      GroupDraft wanted = wanted(row);
      GroupCard known = known(centre.get().id(), wanted);
      once(row, centre.get(), wanted, faults);
      groups
          .faults(known == null ? wanted : filled(wanted, known))
          .forEach(fault -> faults.add(Columns.fault(draft, fault)));
      if (known != null) {
        stays(row, Item.COURSE, !known.course().equals(wanted.course()), faults);
        stays(row, Item.SEASON, known.seasonId() != wanted.seasonId(), faults);
      }
      if (!faults.isEmpty()) {
        return RowResult.refused(row, shown, faults);
      }
      return known == null
          ? RowResult.fresh(row, shown)
          : RowResult.known(row, known.id(), known.version(), shown, changes(known, wanted));
    }

    /** An empty cell keeps what is known; the season of a known group may be over. */
    private GroupDraft filled(GroupDraft wanted, GroupCard known) {
      return new GroupDraft(
          "",
          Columns.or(wanted.nameAr(), known.nameAr()),
          Columns.or(wanted.nameFr(), known.nameFr()),
          known.course(),
          Columns.or(wanted.band(), known.band()),
          seasons.isEmpty() ? known.seasonId() : seasons.get(0).id());
    }

    private void stays(ListRow row, Item item, boolean differs, List<RowFault> faults) {
      if (differs && !draft.cell(row, item).isEmpty()) {
        faults.add(RowFault.of(draft.columnOf(item), IntakeError.PLACE_STAYS));
      }
    }

    private static List<RowResult.Difference> changes(GroupCard known, GroupDraft wanted) {
      return Stream.of(
              Columns.difference(Item.NAME_AR, known.nameAr(), wanted.nameAr()),
              Columns.difference(Item.NAME_FR, known.nameFr(), wanted.nameFr()),
              Columns.difference(Item.BAND, known.band(), wanted.band()))
          .flatMap(Optional::stream)
          .toList();
    }

    private Optional<CentreInfo> centre(ListRow row, List<RowFault> faults) {
      String cell = draft.cell(row, Item.CENTRE);
      if (cell.isEmpty() && own.size() == 1) {
        return Optional.of(own.get(0));
      }
      Set<CentreInfo> named = centres.named(cell);
      if (named.size() > 1) {
        faults.add(RowFault.of(draft.columnOf(Item.CENTRE), IntakeError.VALUE_UNCLEAR, cell));
        return Optional.empty();
      }
      if (named.isEmpty()) {
        faults.add(Columns.wanted(draft, Item.CENTRE, cell));
      }
      return named.stream().findFirst();
    }

    private GroupDraft wanted(ListRow row) {
      Set<Course> named = courses.named(draft.cell(row, Item.COURSE));
      String season = draft.cell(row, Item.SEASON).replace('/', '-').replace(" ", "");
      long seasonId =
          seasons.stream()
              .filter(each -> season.isEmpty() || each.code().equals(season))
              .mapToLong(SeasonInfo::id)
              .findFirst()
              .orElse(0);
      return new GroupDraft(
          draft.cell(row, Item.CODE).toUpperCase(Locale.ROOT),
          draft.cell(row, Item.NAME_AR),
          draft.cell(row, Item.NAME_FR),
          named.size() == 1 ? named.iterator().next().id() : null,
          band(draft.cell(row, Item.BAND)),
          seasonId);
    }

    private GroupCard known(long centre, GroupDraft wanted) {
      return ofCentre.computeIfAbsent(centre, groups::ofCentre).stream()
          .filter(
              each ->
                  wanted.code().isEmpty()
                      ? each.seasonId() == wanted.seasonId()
                          && TitleWords.fold(each.nameFr()).equals(TitleWords.fold(wanted.nameFr()))
                      : each.code().equals(wanted.code()))
          .findFirst()
          .orElse(null);
    }

    private void once(ListRow row, CentreInfo centre, GroupDraft wanted, List<RowFault> faults) {
      String key =
          wanted.code().isEmpty()
              ? centre.id() + "/" + wanted.seasonId() + "/" + TitleWords.fold(wanted.nameFr())
              : wanted.code();
      Integer before = seen.putIfAbsent(key, row.number());
      if (before != null) {
        faults.add(RowFault.of(-1, IntakeError.TWICE, before));
      }
    }

    @Override
    public Trace write(ListRow row, RowResult found) {
      GroupDraft wanted = wanted(row);
      if (found.subject() == null) {
        long centre = centre(row, new ArrayList<>()).orElseThrow().id();
        long made = groups.create(centre, wanted);
        return Trace.ofPlace(made, groups.group(made).version(), List.of());
      }
      GroupCard was = groups.group(found.subject());
      groups.edit(was.id(), found.version(), filled(wanted, was));
      return Trace.ofPlace(
          was.id(),
          groups.group(was.id()).version(),
          List.of(was.code(), was.nameAr(), was.nameFr(), was.band()));
    }
  }

  private static List<String> wordsOf(Course course) {
    return Stream.concat(
            Stream.of(course.id()),
            Arrays.stream(Lang.values()).map(lang -> course.textFor(lang).text().title()))
        .distinct()
        .toList();
  }

  /** {@code A}, or the years of the band in whatever words: {@code 8-11}, {@code من 8 إلى 11}. */
  private static String band(String cell) {
    String years = cell.replaceAll("[^0-9]+", " ").strip();
    return switch (years) {
      case "8 11" -> "A";
      case "12 14" -> "B";
      case "15 18" -> "C";
      default -> cell.toUpperCase(Locale.ROOT);
    };
  }
}
