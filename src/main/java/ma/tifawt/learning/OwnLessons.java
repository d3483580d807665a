package ma.tifawt.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.tifawt.catalogue.CatalogueService;
import ma.tifawt.catalogue.Course;
import ma.tifawt.catalogue.Release;
import ma.tifawt.organisation.GroupInfo;
import ma.tifawt.organisation.OrganisationService;
import ma.tifawt.people.GroupStay;
import ma.tifawt.people.PeopleService;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.time.Now;

/**
 * The lessons the signed-in child may write about: those of the courses that own groups follow, in
 * a programme that offers the course. A group the child has left still counts, because work done
 * offline arrives late.
 */
@ApplicationScoped
class OwnLessons {

  /** Longest address the tables hold. */
  private static final int LONGEST_ADDRESS = 130;

  @Inject private Caller caller;
  @Inject private PeopleService people;
  @Inject private OrganisationService organisation;
  @Inject private CatalogueService catalogue;
  @Inject private Settings settings;
  @Inject private Now now;

  /** Who writes, and for which group. */
  record Place(long learnerId, long groupId, String path) {}

  /**
   * The group through which the child follows the lesson's course: one of today before one of the
   * past, a later before an earlier.
   *
   * @throws DomainException LRN-001 no group of the child follows such a course
   */
  Place of(String lesson) {
    LocalDate today = now.today(settings.zone());
    List<GroupStay> stays = stays(today);
    Map<Long, GroupInfo> groups = groups(stays);
    Comparator<GroupStay> better =
        Comparator.comparing((GroupStay stay) -> stay.includes(today))
            .thenComparing(GroupStay::joinedOn)
            .thenComparing(GroupStay::groupId);
    return stays.stream()
        .filter(stay -> follows(groups.get(stay.groupId()), lesson))
        .max(better)
        .map(stay -> new Place(caller.learnerId().orElseThrow(), stay.groupId(), stay.path()))
        .orElseThrow(() -> new DomainException(LearningError.NO_SUCH_STEP));
  }

  /** The courses of the groups of today; between two groups, of those so far. */
  List<String> courses() {
    LocalDate today = now.today(settings.zone());
    List<GroupStay> stays = stays(today);
    List<GroupStay> current = stays.stream().filter(stay -> stay.includes(today)).toList();
    return groups(current.isEmpty() ? stays : current).values().stream()
        .map(GroupInfo::course)
        .distinct()
        .sorted()
        .toList();
  }

  private List<GroupStay> stays(LocalDate today) {
    return people.ownGroups().stream().filter(stay -> !stay.joinedOn().isAfter(today)).toList();
  }

  private Map<Long, GroupInfo> groups(List<GroupStay> stays) {
    return organisation.groups(stays.stream().map(GroupStay::groupId).distinct().toList()).stream()
        .collect(Collectors.toMap(GroupInfo::id, Function.identity()));
  }

  private boolean follows(GroupInfo group, String lesson) {
    if (group == null
        || lesson.length() > LONGEST_ADDRESS
        || !lesson.startsWith(group.course() + "/")) {
      return false;
    }
    Release release = catalogue.current();
    return release
        .course(group.course())
        .map(Course::programmes)
        .filter(programmes -> programmes.contains(group.programme()))
        .isPresent();
  }
}
