package ma.tifawt.certificates;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import ma.tifawt.attendance.AttendanceTotals;
import ma.tifawt.attendance.RateService;
import ma.tifawt.catalogue.CatalogueService;
import ma.tifawt.catalogue.CourseModule;
import ma.tifawt.learning.MasteryService;
import ma.tifawt.learning.ModuleMastery;
import ma.tifawt.organisation.GroupInfo;
import ma.tifawt.organisation.OrganisationService;
import ma.tifawt.organisation.SeasonInfo;
import ma.tifawt.people.PeopleService;
import ma.tifawt.people.RosterRow;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.time.Now;

/** What the other features know about the children of a group, as conditions of one award. */
@ApplicationScoped
class AwardEvidence {
  @Inject private RateService rates;
  @Inject private MasteryService mastery;
  @Inject private CatalogueService catalogue;
  @Inject private OrganisationService organisation;
  @Inject private PeopleService people;
  @Inject private Settings settings;
  @Inject private Now now;

  /** One child's conditions. */
  record Evidence(RosterRow child, List<EligibilityLine> lines, int minutes) {

    /** The whole name, as it will be printed, in the script of the reader where it is known. */
    String name(Lang lang) {
      String arabic = join(child.givenAr(), child.familyAr());
      String latin = join(child.givenLat(), child.familyLat());
      boolean arabicFirst = lang == Lang.AR;
      String wanted = arabicFirst ? arabic : latin;
      return wanted.isEmpty() ? (arabicFirst ? latin : arabic) : wanted;
    }

    private static String join(String given, String family) {
      return ((given == null ? "" : given) + " " + (family == null ? "" : family)).strip();
    }

    boolean isEnough() {
      return lines.stream().allMatch(EligibilityLine::met);
    }
  }

  /** Participation first, then a badge for each module of the group's course. */
  List<AwardChoice> choices(GroupInfo group) {
    List<AwardChoice> choices = new ArrayList<>();
    choices.add(AwardChoice.PARTICIPATION);
    catalogue.current().course(group.course()).stream()
        .flatMap(course -> course.modules().stream())
        .forEach(module -> choices.add(AwardChoice.badge(module.address())));
    return choices;
  }

  /**
   * Everybody who was in the group this season, by name.
   *
   * @throws DomainException CER-007 the group's course has no such award
   */
  Map<Long, Evidence> of(GroupInfo group, AwardChoice choice, Lang lang) {
    if (!choices(group).contains(choice)) {
      throw new DomainException(CertificateError.NO_SUCH_AWARD);
    }
    Map<Long, AttendanceTotals> totals =
        rates.totals(group.id()).stream()
            .collect(toMap(AttendanceTotals::learnerId, Function.identity()));
    Map<Long, List<EligibilityLine>> badge =
        choice.award() == Award.MODULE_BADGE ? badgeLines(group, choice, lang) : Map.of();
    Map<Long, Evidence> all = new LinkedHashMap<>();
    for (RosterRow child : season(group)) {
      AttendanceTotals came =
          totals.getOrDefault(
              child.learnerId(), new AttendanceTotals(child.learnerId(), 0, 0, 0, 0, 0, 0));
      List<EligibilityLine> lines =
          choice.award() == Award.PARTICIPATION
              ? List.of(EligibilityRule.attendance(came))
              : badge.getOrDefault(child.learnerId(), List.of());
      if (!lines.isEmpty()) {
        all.putIfAbsent(child.learnerId(), new Evidence(child, lines, came.minutes()));
      }
    }
    return all;
  }

  private List<RosterRow> season(GroupInfo group) {
    LocalDate today = now.today(settings.zone());
    LocalDate start = organisation.season(today).map(SeasonInfo::startsOn).orElse(today);
    return people.stays(group.id(), start, today);
  }

  private Map<Long, List<EligibilityLine>> badgeLines(
      GroupInfo group, AwardChoice choice, Lang lang) {
    CourseModule module =
        catalogue
            .current()
            .module(choice.module())
            .orElseThrow(() -> new DomainException(CertificateError.NO_SUCH_AWARD));
    return mastery.moduleMastery(group.id(), choice.module()).stream()
        .collect(
            toMap(ModuleMastery::learnerId, child -> EligibilityRule.mastery(child, module, lang)));
  }
}
