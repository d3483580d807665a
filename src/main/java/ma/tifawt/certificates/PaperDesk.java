package ma.tifawt.certificates;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import ma.tifawt.catalogue.CatalogueService;
import ma.tifawt.catalogue.Course;
import ma.tifawt.catalogue.CourseModule;
import ma.tifawt.organisation.GroupInfo;
import ma.tifawt.organisation.OrganisationService;
import ma.tifawt.organisation.PlaceRow;
import ma.tifawt.people.LearnerInfo;
import ma.tifawt.people.PeopleService;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.time.Now;

/** Gathers what a paper says and prints it. */
@ApplicationScoped
class PaperDesk {
  @Inject private PeopleService people;
  @Inject private OrganisationService organisation;
  @Inject private CatalogueService catalogue;
  @Inject private Settings settings;
  @Inject private Texts texts;
  @Inject private Now now;

  /** A paper with what was printed on it. */
  record Paper(PaperFacts facts, String nameSeal, byte[] pdf) {}

  /** What all papers of a group and award have in common. */
  record Setting(GroupInfo group, AwardChoice choice, Lang lang) {}

  Map<Long, LearnerInfo> children(Collection<Long> learnerIds) {
    return people.learners(learnerIds).stream()
        .collect(toMap(LearnerInfo::id, Function.identity()));
  }

  Paper print(Setting setting, LearnerInfo child, int minutes) {
    CertificateCode code = CertificateCode.random();
    PrintedNames names = PrintedNames.of(code, child.nameAr(), child.nameLat());
    String address = settings.publicUrl() + "/verify/" + code.text() + "#" + names.fragment();
    PaperFacts facts = facts(setting, code, child, minutes, address);
    return new Paper(facts, names.seal(), CertificatePaper.print(texts, facts, now.instant()));
  }

  private PaperFacts facts(
      Setting setting, CertificateCode code, LearnerInfo child, int minutes, String address) {
    Lang lang = setting.lang();
    GroupInfo group = setting.group();
    Course course =
        catalogue
            .current()
            .course(group.course())
            .orElseThrow(() -> new DomainException(CertificateError.NO_SUCH_AWARD));
    Course.Text courseText = course.textFor(lang).text();
    boolean badge = setting.choice().award() == Award.MODULE_BADGE;
    CourseModule module =
        badge ? catalogue.current().module(setting.choice().module()).orElseThrow() : null;
    return new PaperFacts(
        lang,
        setting.choice().award(),
        code,
        child.nameAr(),
        child.nameLat(),
        organisation.programmeName(group.programme()).in(lang),
        badge ? module.textFor(lang).text().title() : courseText.title(),
        badge ? courseText.title() : "",
        badge ? abilities(module, lang) : courseText.outcomes(),
        minutes,
        now.today(settings.zone()),
        place(group, lang),
        texts.get(lang, "paper.text.issuer", name(organisation.regions(), group.region(), lang)),
        rosette(course.band()),
        address);
  }

  private static List<String> abilities(CourseModule module, Lang lang) {
    Map<String, String> sentences = module.textFor(lang).text().objectives();
    return module.objectives().stream()
        .map(objective -> sentences.getOrDefault(objective.id(), ""))
        .filter(sentence -> !sentence.isEmpty())
        .toList();
  }

  private String place(GroupInfo group, Lang lang) {
    String province = name(organisation.provinces(), group.province(), lang);
    return group.centreName().in(lang) + (lang.rtl() ? "، " : ", ") + province;
  }

  private static String name(List<PlaceRow> places, String code, Lang lang) {
    return places.stream()
        .filter(place -> place.code().equals(code))
        .findFirst()
        .map(place -> place.name().in(lang))
        .orElse(code);
  }

  /** The star of each age band, as on the pages of its lessons. */
  private static int rosette(String band) {
    return switch (band) {
      case "A" -> 6;
      case "C" -> 12;
      default -> 8;
    };
  }
}
