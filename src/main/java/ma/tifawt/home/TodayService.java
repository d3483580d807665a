package ma.tifawt.home;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static ma.tifawt.shared.security.Permission.GRADE_WORK;
import static ma.tifawt.shared.security.Permission.MARK_ATTENDANCE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ma.tifawt.attendance.AbsentRow;
import ma.tifawt.attendance.AttendanceService;
import ma.tifawt.attendance.CareService;
import ma.tifawt.attendance.OutOfReachRow;
import ma.tifawt.attendance.SessionRow;
import ma.tifawt.learning.GradingService;
import ma.tifawt.learning.Waiting;
import ma.tifawt.organisation.GroupInfo;
import ma.tifawt.organisation.OrganisationService;
import ma.tifawt.people.PeopleService;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.time.Now;

/** What a trainer or centre manager should see first. */
@ApplicationScoped
@Transactional
public class TodayService {

  static final int MOST_TO_WATCH = 12;

  @Inject private AttendanceService attendance;
  @Inject private CareService care;
  @Inject private OrganisationService organisation;
  @Inject private PeopleService people;
  @Inject private GradingService grading;
  @Inject private Caller caller;
  @Inject private Settings settings;
  @Inject private Now now;

  /** The caller's own groups only; empty lists for whoever has none. */
  @Allow(MARK_ATTENDANCE)
  public Today today() {
    LocalDate day = now.today(settings.zone());
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    List<SessionRow> week = attendance.sessionsBetween(monday, monday.plusDays(6));
    List<AbsentRow> absent = care.absentRunning(day).stream().limit(MOST_TO_WATCH).toList();
    List<OutOfReachRow> far = care.outOfReach(day).stream().limit(MOST_TO_WATCH).toList();
    List<SessionRow> notTaken = before(day, care.notTaken(day));
    List<SessionRow> nobody = before(day, care.nobodyCame(day));
    Map<Long, GroupInfo> groups =
        groups(
            Stream.of(
                    Stream.of(week, notTaken, nobody)
                        .flatMap(List::stream)
                        .map(SessionRow::groupId),
                    absent.stream().map(AbsentRow::groupId),
                    far.stream().map(OutOfReachRow::groupId))
                .flatMap(identity()));
    return new Today(
        day,
        week.stream().filter(s -> on(s, day)).map(s -> card(s, groups, true)).toList(),
        caller.may(GRADE_WORK) ? grading.waiting() : new Waiting(0, null),
        absent.stream().map(a -> new AbsentCard(a, groups.get(a.groupId()))).toList(),
        far.stream().map(f -> new OutOfReachCard(f, groups.get(f.groupId()))).toList(),
        notTaken.stream().map(s -> card(s, groups, false)).toList(),
        nobody.stream().map(s -> card(s, groups, false)).toList(),
        week.stream().filter(s -> !on(s, day)).map(s -> card(s, groups, false)).toList());
  }

  /** Today's are shown as today's. */
  private static List<SessionRow> before(LocalDate day, List<SessionRow> sessions) {
    return sessions.stream().filter(s -> s.startsAt().toLocalDate().isBefore(day)).toList();
  }

  private Map<Long, GroupInfo> groups(Stream<Long> ids) {
    return organisation.groups(ids.collect(toSet())).stream()
        .collect(toMap(GroupInfo::id, identity()));
  }

  private SessionCard card(SessionRow session, Map<Long, GroupInfo> groups, boolean counted) {
    int children =
        session.expected() > 0 || !counted
            ? session.expected()
            : people.roster(session.groupId(), session.startsAt().toLocalDate()).size();
    return new SessionCard(session, groups.get(session.groupId()), children, over(session));
  }

  private boolean over(SessionRow session) {
    LocalDateTime here = now.localTime(ZoneId.of(session.zone()));
    return session.startsAt().plusMinutes(session.minutes()).isBefore(here);
  }

  private static boolean on(SessionRow session, LocalDate day) {
    return session.startsAt().toLocalDate().equals(day);
  }
}
