package ma.tifawt.learning;

import static ma.tifawt.shared.security.Permission.READ_PROGRESS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ma.tifawt.catalogue.CatalogueService;
import ma.tifawt.catalogue.Course;
import ma.tifawt.catalogue.CourseModule;
import ma.tifawt.catalogue.Lesson;
import ma.tifawt.organisation.GroupInfo;
import ma.tifawt.organisation.OrganisationService;
import ma.tifawt.people.PeopleService;
import ma.tifawt.people.RosterRow;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.time.Now;

/**
 * A group on its way through its course, for those who teach it. Six queries a screen, however many
 * children and lessons: the group and its roster (each within the caller's scope), then what the
 * children of that roster did.
 */
@ApplicationScoped
@Transactional
public class FollowingService {

  @PersistenceContext private EntityManager em;
  @Inject private Now now;
  @Inject private Settings settings;
  @Inject private CatalogueService catalogue;
  @Inject private PeopleService people;
  @Inject private OrganisationService organisation;
  @Inject private MasteryService mastery;

  /**
   * How many of the group have begun and finished each lesson of its course, how well they did, and
   * how many are stuck.
   *
   * @throws DomainException ORG-001 no such group in the caller's scope
   */
  @Allow(READ_PROGRESS)
  public GroupCourse course(long groupId, Lang lang) {
    GroupInfo group = organisation.group(groupId);
    GroupFacts facts = facts(group, group.course() + "/%");
    return new GroupCourse(
        group,
        catalogue
            .current()
            .course(group.course())
            .map(course -> course.textFor(lang).text().title())
            .orElse(group.course()),
        facts.roster().size(),
        catalogue.current().course(group.course()).map(Course::modules).orElse(List.of()).stream()
            .map(module -> facts.module(module, lang))
            .toList());
  }

  /**
   * Who of the group has done a lesson, is in it or has not begun, and who is stuck on what.
   *
   * @param address {@code course/module/lesson}
   * @throws DomainException ORG-001 no such group in the caller's scope; LRN-015 its course has no
   *     such lesson
   */
  @Allow(READ_PROGRESS)
  public GroupLesson lesson(long groupId, String address, Lang lang) {
    GroupInfo group = organisation.group(groupId);
    Lesson lesson =
        catalogue
            .current()
            .lesson(address)
            .filter(found -> found.address().startsWith(group.course() + "/"))
            .orElseThrow(() -> new DomainException(LearningError.NO_SUCH_MODULE));
    String module = address.substring(0, address.lastIndexOf('/'));
    CourseModule around = catalogue.current().module(module).orElseThrow();
    return new GroupLesson(
        group,
        address,
        lesson.textFor(lang).text().title(),
        lesson.steps().size(),
        facts(group, module + "/%").children(around, lesson, lang));
  }

  private GroupFacts facts(GroupInfo group, String within) {
    // a child who left and came back on this very day has two rows
    Map<Long, RosterRow> roster = new LinkedHashMap<>();
    people
        .roster(group.id(), now.today(settings.zone()))
        .forEach(row -> roster.putIfAbsent(row.learnerId(), row));
    if (roster.isEmpty()) {
      return GroupFacts.NOBODY;
    }
    List<Long> learners = List.copyOf(roster.keySet());
    Map<Long, List<BegunRow>> begun =
        em.createNamedQuery(StepDone.BY_LESSON, BegunRow.class)
            .setParameter("learners", learners)
            .setParameter("within", within)
            .getResultStream()
            .collect(Collectors.groupingBy(BegunRow::learnerId));
    return new GroupFacts(List.copyOf(roster.values()), begun, mastery.facts(learners, within));
  }
}
