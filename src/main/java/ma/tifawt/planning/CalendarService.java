package ma.tifawt.planning;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static ma.tifawt.shared.security.Permission.ANYONE;
import static ma.tifawt.shared.security.Permission.CHANGE_SESSIONS;
import static ma.tifawt.shared.security.Permission.MARK_ATTENDANCE;
import static ma.tifawt.shared.security.Permission.READ_ATTENDANCE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import ma.tifawt.attendance.PlannedRow;
import ma.tifawt.attendance.SessionPlanService;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.organisation.GroupInfo;
import ma.tifawt.organisation.OrganisationService;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.security.OnBehalf;
import ma.tifawt.shared.security.RandomToken;
import ma.tifawt.shared.time.Now;

/**
 * Addresses for calendar programs: made, revoked, read. Groups and hours stand in them, no child.
 */
@ApplicationScoped
@Transactional
public class CalendarService {

  /** Open addresses of one person, and of one group. */
  static final int MOST = 10;

  /** Days back and ahead that a person's calendar shows; a season and what was just held. */
  private static final int BACK = 60;

  private static final int AHEAD = 400;

  @PersistenceContext private EntityManager em;
  @Inject private SessionPlanService sessions;
  @Inject private OrganisationService organisation;
  @Inject private SessionCalendar calendar;
  @Inject private OnBehalf onBehalf;
  @Inject private AuditLog audit;
  @Inject private Caller caller;
  @Inject private Settings settings;
  @Inject private Now now;

  /** The caller's own open addresses. */
  @Allow(MARK_ATTENDANCE)
  public List<FeedRow> own() {
    return em.createNamedQuery(CalendarFeed.OWN, FeedRow.class)
        .setParameter("account", caller.accountId())
        .getResultList();
  }

  /** Open addresses of a group; none where it is out of scope. */
  @Allow(CHANGE_SESSIONS)
  public List<FeedRow> ofGroup(long group) {
    return caller
        .scope(em.createNamedQuery(CalendarFeed.OF_GROUP, FeedRow.class), CHANGE_SESSIONS)
        .setParameter("group", group)
        .getResultList();
  }

  /**
   * An address for the sessions of all groups that the caller marks.
   *
   * @return the address; nobody can see it again
   * @throws DomainException PLN-010 there are too many
   */
  @Allow(MARK_ATTENDANCE)
  public String open() {
    refuseMore(own());
    return written(new Made("calendar", "own", null));
  }

  /**
   * An address for one group, to be given to families; it ends when its maker no longer answers for
   * the group.
   *
   * @return the address; nobody can see it again
   * @throws DomainException ORG-001 no such group in scope; PLN-010 there are too many
   */
  @Allow(CHANGE_SESSIONS)
  public String openForGroup(long group) {
    GroupInfo info = sessions.group(group);
    refuseMore(ofGroup(group));
    return written(new Made("calendar", "group:" + group, info));
  }

  private record Made(String kind, String detail, GroupInfo group) {}

  private String written(Made made) {
    RandomToken token = RandomToken.fresh();
    CalendarFeed feed =
        new CalendarFeed(token, caller.accountId(), caller.language(), now.instant());
    if (made.group() != null) {
      feed.of(made.group().id(), made.group().path());
    }
    em.persist(feed);
    em.flush();
    audit.record("planning.calendar", made.kind() + ":" + feed.id(), made.detail());
    em.flush();
    return settings.publicUrl() + "/calendar/" + token.text() + ".ics";
  }

  private static void refuseMore(List<FeedRow> open) {
    if (open.size() >= MOST) {
      throw new DomainException(PlanningError.TOO_MANY_CALENDARS, MOST);
    }
  }

  /**
   * @throws DomainException PLN-011 none of the caller's, nor of a group in scope
   */
  @Allow(CHANGE_SESSIONS)
  public void revoke(long id) {
    CalendarFeed feed =
        caller
            .scope(em.createNamedQuery(CalendarFeed.TO_REVOKE, CalendarFeed.class), CHANGE_SESSIONS)
            .setParameter("id", id)
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> new DomainException(PlanningError.NO_SUCH_CALENDAR));
    feed.revoke(now.instant());
    audit.record("planning.calendar-revoked", "calendar:" + id, "");
    em.flush();
  }

  /**
   * What a calendar program gets, with the rights that the maker of the address has now; empty
   * where it is unknown or revoked, or its maker may see sessions no more.
   */
  @Allow(ANYONE)
  public Optional<String> read(String token) {
    AtomicReference<String> text = new AtomicReference<>();
    if (token != null) {
      em.createNamedQuery(CalendarFeed.OPEN, CalendarFeed.class)
          .setParameter("token", new RandomToken(token).sha256())
          .getResultStream()
          .findFirst()
          .ifPresent(feed -> onBehalf.of(feed.accountId(), () -> text.set(write(feed))));
    }
    return Optional.ofNullable(text.get());
  }

  /** Null where the maker has lost the right. */
  private String write(CalendarFeed feed) {
    if (!caller.may(feed.groupId() == null ? MARK_ATTENDANCE : READ_ATTENDANCE)) {
      return null;
    }
    LocalDate today = now.today(settings.zone());
    List<PlannedRow> rows =
        feed.groupId() == null
            ? sessions.between(today.minusDays(BACK), today.plusDays(AHEAD))
            : sessions.ofGroup(feed.groupId());
    Map<Long, GroupInfo> groups =
        organisation.groups(rows.stream().map(PlannedRow::groupId).distinct().toList()).stream()
            .collect(toMap(GroupInfo::id, identity()));
    List<FreeDay> free =
        em.createNamedQuery(Holiday.BETWEEN, Holiday.class)
            .setParameter("from", today)
            .setParameter("to", today.plusDays(AHEAD))
            .getResultStream()
            .flatMap(Holiday::days)
            .toList();
    return calendar.write(rows, groups, free, feed.language());
  }
}
