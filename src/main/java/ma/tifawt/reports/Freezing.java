package ma.tifawt.reports;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import ma.tifawt.shared.config.Settings;

/**
 * Copies the counts of a centre's month, which hold children, into sums, which hold none. What it
 * writes is read from then on and never computed again.
 */
final class Freezing {

  private static final String SUMS =
      """
      sum(f.present), sum(f.late), sum(f.left_early), sum(f.absent), sum(f.excused), sum(f.came),
      sum(f.counted), sum(f.minutes) from learner_month f join learner_group g on g.id = f.group_id
      where f.path like concat(?3, '%') and f.month = ?4 group by""";

  private static final String GROUPS =
      """
      insert into frozen_figure (report_id, edition, group_code, band, gender, group_name_ar,
        group_name_fr, children, present, late, left_early, absent, excused, came, counted, minutes)
      select ?1, ?2, g.code, f.band, coalesce(f.gender, '-'), g.name_ar, g.name_fr,
        count(distinct case when f.came > 0 then f.learner_id end), """
          + SUMS
          + " g.code, f.band, coalesce(f.gender, '-'), g.name_ar, g.name_fr";

  /** In the whole centre a child counts once, however many groups. */
  private static final String WHOLE =
      """
      insert into frozen_figure (report_id, edition, group_code, band, gender, group_name_ar,
        group_name_fr, children, present, late, left_early, absent, excused, came, counted, minutes)
      select ?1, ?2, '', '-', coalesce(f.gender, '-'), '', '',
        count(distinct case when f.came > 0 then f.learner_id end), """
          + SUMS
          + " coalesce(f.gender, '-')";

  private static final String REGISTERS =
      """
      insert into frozen_register (report_id, edition, group_code, group_name_ar, group_name_fr,
        band, expected, taken, on_time, closed, held, unnamed)
      select ?1, ?2, g.code, g.name_ar, g.name_fr, g.band, count(*),
        sum(s.first_marked_at is not null),
        sum(coalesce(s.first_marked_at <= timestampadd(hour, ?6, %1$s), 0)),
        sum(s.closed_at is not null), sum(%2$s), sum(s.headcount)
      from group_session s join learner_group g on g.id = s.group_id
      where s.path like concat(?3, '%%') and s.starts_at >= ?4 and s.starts_at < ?5
        and s.state <> 'CANCELLED' group by g.code, g.name_ar, g.name_fr, g.band""";

  private static final String COUNT =
      """
      select count(*), coalesce(sum(s.first_marked_at is null and %1$s <= ?4), 0),
        coalesce(sum(%1$s > ?4), 0) from group_session s
      where s.path like concat(?1, '%%') and s.starts_at >= ?2 and s.starts_at < ?3
        and s.state <> 'CANCELLED'""";

  private final EntityManager em;
  private final Settings settings;

  Freezing(EntityManager em, Settings settings) {
    this.em = em;
    this.settings = settings;
  }

  /**
   * What stands between a month and its closing.
   *
   * @param missing registers not taken of sessions that are over
   * @param ahead sessions that are not over
   */
  record Open(int missing, int ahead) {}

  Open open(String path, LocalDate month, Instant now) {
    Query count = em.createNativeQuery(COUNT.formatted(end(month)));
    count.setParameter(1, path);
    count.setParameter(2, month.atStartOfDay());
    count.setParameter(3, month.plusMonths(1).atStartOfDay());
    count.setParameter(4, LocalDateTime.ofInstant(now, ZoneOffset.UTC));
    Object[] found = (Object[]) count.getSingleResult();
    return new Open(((Number) found[1]).intValue(), ((Number) found[2]).intValue());
  }

  void freeze(MonthReport report) {
    LocalDate month = report.month().atDay(1);
    for (String deed : List.of(GROUPS, WHOLE)) {
      insert(deed, report).setParameter(4, month).executeUpdate();
    }
    insert(REGISTERS.formatted(end(month), Facts.HELD), report)
        .setParameter(4, month.atStartOfDay())
        .setParameter(5, month.plusMonths(1).atStartOfDay())
        .setParameter(6, settings.registerGrace())
        .executeUpdate();
  }

  private Query insert(String deed, MonthReport report) {
    return em.createNativeQuery(deed)
        .setParameter(1, report.id())
        .setParameter(2, report.edition())
        .setParameter(3, report.path());
  }

  private String end(LocalDate month) {
    return SessionEnd.sql(settings.zone(), new Days(month, month.plusMonths(1).minusDays(1)));
  }
}
