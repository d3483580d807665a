package ma.tifawt.planning;

import static ma.tifawt.shared.security.Permission.MANAGE_HOLIDAYS;
import static ma.tifawt.shared.security.Permission.SIGNED_IN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import ma.tifawt.attendance.Comeback;
import ma.tifawt.attendance.ComebackService;
import ma.tifawt.attendance.ReplanService;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Allow;

/**
 * Days without meetings. A year is filled from {@code config/holidays.csv} when it is asked for
 * first; from then on people keep it.
 */
@ApplicationScoped
@Transactional
public class HolidayService {

  /** Years that can be asked for; HijrahChronology knows no more than some of the next century. */
  static final int FIRST_YEAR = 2020;

  static final int LAST_YEAR = 2120;

  /** Days; the summer holidays of schools. */
  private static final int LONGEST = 100;

  private static final int LONGEST_NAME = 120;

  @PersistenceContext private EntityManager em;
  @Inject private HolidayBookService book;
  @Inject private ReplanService sessions;
  @Inject private ComebackService comebacks;
  @Inject private AuditLog audit;

  /** The holidays of a year, in order. */
  @Allow(SIGNED_IN)
  public List<HolidayRow> ofYear(int year) {
    int asked = Math.max(FIRST_YEAR, Math.min(LAST_YEAR, year));
    return between(LocalDate.of(asked, 1, 1), LocalDate.of(asked, 12, 31)).stream()
        .map(Holiday::row)
        .toList();
  }

  /** Each free day of a time, both ends included; a day with two reasons comes twice. */
  @Allow(SIGNED_IN)
  public List<FreeDay> freeDays(LocalDate from, LocalDate to) {
    return between(from, to).stream().flatMap(Holiday::days).toList();
  }

  private List<Holiday> between(LocalDate from, LocalDate to) {
    IntStream.rangeClosed(Math.max(FIRST_YEAR, from.getYear()), Math.min(LAST_YEAR, to.getYear()))
        .forEach(book::fill);
    return em.createNamedQuery(Holiday.BETWEEN, Holiday.class)
        .setParameter("from", from)
        .setParameter("to", to)
        .getResultList();
  }

  /**
   * @throws DomainException PLN-005 no such holiday
   */
  @Allow(MANAGE_HOLIDAYS)
  public HolidayRow holiday(long id) {
    return find(id).row();
  }

  /** How many of the caller's sessions stand on these days. */
  @Allow(MANAGE_HOLIDAYS)
  public long planned(LocalDate from, LocalDate to) {
    return sessions.plannedOn(from, to);
  }

  /** What {@link #bringBack} would do; writes nothing. */
  @Allow(MANAGE_HOLIDAYS)
  public Comeback comeback(LocalDate from, LocalDate to) {
    return comebacks.look(from, to);
  }

  /**
   * The holiday was a mistake: the caller's sessions that were cancelled for one on its days are
   * planned again. The holiday itself stays until it is corrected or removed.
   *
   * @throws DomainException PLN-005 no such holiday
   */
  @Allow(MANAGE_HOLIDAYS)
  public Comeback bringBack(long id) {
    HolidayDraft facts = find(id).row().facts();
    audit.record("planning.holiday-back", "holiday:" + id, facts.from() + " " + facts.to());
    return comebacks.carryOut(facts.from(), facts.to());
  }

  /**
   * Writes a holiday down, or what a person found out about one.
   *
   * @param id 0 for a new one
   * @param version that the caller saw
   * @param then what becomes of the caller's meetings on it; nothing while it is provisional
   * @return how many sessions were cancelled
   * @throws DomainException PLN-005 no such holiday; PLN-006 days; PLN-007 names
   */
  @Allow(MANAGE_HOLIDAYS)
  public int save(long id, int version, HolidayDraft draft, MeetingsThen then) {
    HolidayDraft checked = checked(draft);
    Holiday holiday;
    if (id == 0) {
      holiday = new Holiday(checked);
      em.persist(holiday);
    } else {
      holiday = toChange(id, version);
      holiday.say(checked);
    }
    em.flush();
    audit.record(
        "planning.holiday",
        "holiday:" + holiday.id(),
        checked.from() + " " + checked.to() + (checked.provisional() ? " provisional" : ""));
    em.flush();
    return then == MeetingsThen.CANCEL && !checked.provisional()
        ? sessions.cancelOn(checked.from(), checked.to())
        : 0;
  }

  /**
   * @param version that the caller saw
   * @throws DomainException PLN-005 no such holiday
   */
  @Allow(MANAGE_HOLIDAYS)
  public void remove(long id, int version) {
    em.remove(toChange(id, version));
    audit.record("planning.holiday-removed", "holiday:" + id, "");
    em.flush();
  }

  private static HolidayDraft checked(HolidayDraft draft) {
    if (draft.from() == null
        || draft.to() == null
        || draft.to().isBefore(draft.from())
        || draft.from().plusDays(LONGEST).isBefore(draft.to())
        || draft.from().getYear() < FIRST_YEAR
        || draft.to().getYear() > LAST_YEAR) {
      throw new DomainException(PlanningError.HOLIDAY_DAYS_WRONG);
    }
    String ar = name(draft.nameAr());
    String fr = name(draft.nameFr());
    if (draft.kind() == null || ar == null || fr == null) {
      throw new DomainException(PlanningError.HOLIDAY_NAME_MISSING, LONGEST_NAME);
    }
    return new HolidayDraft(
        draft.from(),
        draft.to(),
        draft.kind(),
        draft.provisional(),
        ar,
        fr,
        name(draft.nameEn()),
        name(draft.nameZgh()));
  }

  private static String name(String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    if (typed.strip().length() > LONGEST_NAME) {
      throw new DomainException(PlanningError.HOLIDAY_NAME_MISSING, LONGEST_NAME);
    }
    return typed.strip();
  }

  private Holiday toChange(long id, int version) {
    Holiday holiday = find(id);
    if (holiday.version() != version) {
      throw new OptimisticLockException(holiday);
    }
    return holiday;
  }

  private Holiday find(long id) {
    Holiday holiday = em.find(Holiday.class, id);
    if (holiday == null) {
      throw new DomainException(PlanningError.NO_SUCH_HOLIDAY);
    }
    return holiday;
  }
}
