package ma.tifawt.regrouping;

import static ma.tifawt.shared.security.Permission.MANAGE_GROUPS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import ma.tifawt.attendance.AttendanceTotals;
import ma.tifawt.attendance.RateService;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.organisation.CentreInfo;
import ma.tifawt.organisation.GroupCard;
import ma.tifawt.organisation.GroupDraft;
import ma.tifawt.organisation.GroupService;
import ma.tifawt.organisation.OrganisationService;
import ma.tifawt.organisation.SeasonInfo;
import ma.tifawt.people.Stay;
import ma.tifawt.people.StayService;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.time.Now;

/** Carries children of one group into another: shown first, done at once, undone while unused. */
@ApplicationScoped
@Transactional
public class RegroupingService {

  @PersistenceContext private EntityManager em;
  @Inject private GroupService groups;
  @Inject private OrganisationService organisation;
  @Inject private StayService stays;
  @Inject private RateService rates;
  @Inject private AuditLog audit;
  @Inject private Caller caller;
  @Inject private Settings settings;
  @Inject private Now now;

  /**
   * Where the group could go from today on.
   *
   * @throws DomainException ORG-001 no such group in the caller's scope
   */
  @Allow(MANAGE_GROUPS)
  public Choices choices(long group, Way way) {
    GroupCard card = groups.group(group);
    List<SeasonInfo> seasons = way == Way.NEXT_SEASON ? laterSeasons(card) : List.of();
    LocalDate day =
        seasons.stream()
            .map(SeasonInfo::startsOn)
            .findFirst()
            .filter(first -> first.isAfter(today()))
            .orElseGet(this::today);
    return new Choices(
        card,
        seasons,
        way == Way.JOIN ? targets(card) : List.of(),
        way == Way.MOVE ? centres(card) : List.of(),
        day,
        stays.reaching(group, day));
  }

  private List<SeasonInfo> laterSeasons(GroupCard group) {
    return groups.openSeasons().stream()
        .filter(season -> season.startsOn().isAfter(group.endsOn()))
        .toList();
  }

  private List<GroupCard> targets(GroupCard group) {
    return groups.ofCentre(group.centreId()).stream()
        .filter(other -> other.id() != group.id() && other.seasonId() == group.seasonId())
        .toList();
  }

  /** A path begins with the programme. */
  private List<CentreInfo> centres(GroupCard group) {
    String programme = group.path().substring(0, group.path().indexOf('/', 1) + 1);
    return organisation.centresInScope().stream()
        .filter(other -> other.path().startsWith(programme) && other.id() != group.centreId())
        .toList();
  }

  /**
   * Says what will happen; writes nothing.
   *
   * @throws DomainException whatever {@link #carryOut} would refuse
   */
  @Allow(MANAGE_GROUPS)
  public Outlook look(Wish wish) {
    GroupCard from = groups.group(wish.group());
    check(wish, from);
    List<Stay> all = stays.reaching(wish.group(), wish.day());
    List<String> going = going(wish, all).stream().map(Stay::displayName).toList();
    return new Outlook(wish.day().minusDays(1), wish.day(), going, all.size() - going.size());
  }

  /**
   * Does it.
   *
   * @return id of the group that the children are in now
   * @throws DomainException ORG-001 a group out of scope; ORG-007, ORG-008, ORG-010, ORG-011,
   *     ORG-012 the group to be made; RGR-002 nobody goes; RGR-003 the day; RGR-004 the other
   *     group; RGR-005 somebody left the group meanwhile
   */
  @Allow(MANAGE_GROUPS)
  public long carryOut(Wish wish) {
    GroupCard from = groups.group(wish.group());
    check(wish, from);
    long target =
        wish.way().makesAGroup()
            ? groups.create(wish.making().centre(), draft(wish))
            : wish.target();
    Regrouping made = new Regrouping(wish, target, caller.accountId(), now.instant());
    em.persist(made);
    em.flush();
    for (Stay stay : going(wish, stays.reaching(wish.group(), wish.day()))) {
      Stay next = stays.carry(stay.id(), stay.version(), target, wish.day());
      em.persist(new CarriedStay(made.id(), stay, next));
    }
    audit.record(
        "regrouping." + wish.way(),
        "group:" + from.id(),
        "group:" + target + " children:" + wish.learners().size());
    em.flush();
    return target;
  }

  /** What was done with the group and into it, the last first; empty if it is out of scope. */
  @Allow(MANAGE_GROUPS)
  public List<PastChange> past(long group) {
    groups.group(group);
    return em.createNamedQuery(Regrouping.OF_GROUP, PastChange.class)
        .setParameter("group", group)
        .getResultList();
  }

  /**
   * Takes a change back: the children are in the old group again as if they had never left.
   *
   * @return id of the old group
   * @throws DomainException RGR-001 no such change in scope, or undone already; RGR-006 something
   *     was recorded in the new group, or a child went on from there
   */
  @Allow(MANAGE_GROUPS)
  public long undo(long id) {
    Regrouping found = em.find(Regrouping.class, id);
    if (found == null) {
      throw new DomainException(RegroupingError.NO_SUCH_CHANGE);
    }
    groups.group(found.fromGroup());
    Long target = found.toGroup();
    found.undo(now.instant());
    GroupCard into = groups.group(target);
    List<CarriedStay> carried =
        em.createNamedQuery(CarriedStay.OF, CarriedStay.class)
            .setParameter("regrouping", id)
            .getResultList();
    refuseUsed(target, carried);
    for (CarriedStay one : carried) {
      if (!stays.carryBack(one.oldStay(), one.newStay(), found.day(), one.leftBefore())) {
        throw new DomainException(RegroupingError.USED_SINCE);
      }
    }
    em.createNamedQuery(CarriedStay.FORGET).setParameter("regrouping", id).executeUpdate();
    em.flush();
    if (found.way().makesAGroup()) {
      removeMade(into);
    }
    audit.record("regrouping.undo", "group:" + found.fromGroup(), "group:" + target);
    em.flush();
    return found.fromGroup();
  }

  /** Changes of the new group that were undone before it are forgotten with it. */
  private void removeMade(GroupCard group) {
    em.createNamedQuery(Regrouping.FORGET_UNDONE).setParameter("group", group.id()).executeUpdate();
    try {
      groups.remove(group.id(), group.version());
    } catch (DomainException e) {
      throw new DomainException(RegroupingError.USED_SINCE);
    }
  }

  /** Marks that were made in the new group would lose their child's stay. */
  private void refuseUsed(long group, List<CarriedStay> carried) {
    Set<Long> children = carried.stream().map(CarriedStay::learnerId).collect(Collectors.toSet());
    if (rates.totals(group).stream()
        .filter(total -> total.marked() > 0)
        .map(AttendanceTotals::learnerId)
        .anyMatch(children::contains)) {
      throw new DomainException(RegroupingError.USED_SINCE);
    }
  }

  private void check(Wish wish, GroupCard from) {
    if (wish.learners().isEmpty()) {
      throw new DomainException(RegroupingError.NOBODY_GOES);
    }
    if (wish.way().makesAGroup()) {
      groups.faults(draft(wish)).stream()
          .findFirst()
          .ifPresent(
              fault -> {
                throw fault;
              });
    } else if (targets(from).stream().noneMatch(other -> other.id() == wish.target())) {
      throw new DomainException(RegroupingError.TARGET_WRONG);
    }
    long season = wish.way().makesAGroup() ? wish.making().season() : from.seasonId();
    if (!isReachable(wish, from, season)) {
      throw new DomainException(RegroupingError.TARGET_WRONG);
    }
    checkDay(wish.day(), season);
  }

  private boolean isReachable(Wish wish, GroupCard from, long season) {
    boolean sameCentre = !wish.way().makesAGroup() || wish.making().centre() == from.centreId();
    return switch (wish.way()) {
      case NEXT_SEASON ->
          sameCentre && laterSeasons(from).stream().anyMatch(later -> later.id() == season);
      case SPLIT, JOIN -> sameCentre && season == from.seasonId();
      case MOVE ->
          season == from.seasonId()
              && centres(from).stream().anyMatch(other -> other.id() == wish.making().centre());
    };
  }

  private void checkDay(LocalDate day, long season) {
    boolean possible =
        day != null
            && !day.isBefore(today())
            && groups.openSeasons().stream()
                .anyMatch(
                    each ->
                        each.id() == season
                            && !day.isBefore(each.startsOn())
                            && !day.isAfter(each.endsOn()));
    if (!possible) {
      throw new DomainException(RegroupingError.DAY_WRONG);
    }
  }

  private static List<Stay> going(Wish wish, List<Stay> all) {
    List<Stay> going =
        all.stream().filter(stay -> wish.learners().contains(stay.learnerId())).toList();
    if (going.size() != wish.learners().size()) {
      throw new DomainException(RegroupingError.GROUP_CHANGED);
    }
    return going;
  }

  private static GroupDraft draft(Wish wish) {
    Wish.Making making = wish.making();
    return new GroupDraft(
        "", making.nameAr(), making.nameFr(), making.course(), making.band(), making.season());
  }

  private LocalDate today() {
    return now.today(settings.zone());
  }
}
