package ma.tifawt.reports;

import static ma.tifawt.shared.security.Permission.MARK_ATTENDANCE;
import static ma.tifawt.shared.security.Permission.REMIND_TRAINERS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.i18n.LocalizedText;
import ma.tifawt.shared.persistence.Sql;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.time.Now;

/**
 * Asks trainers for the registers they have not taken. A reminder stands on the trainer's first
 * page until the register is begun; nobody gets two for one session on one day.
 */
@ApplicationScoped
@Transactional
public class ReminderService {

  /** Registers a trainer is shown; more would say nothing more. */
  static final int SHOWN = 20;

  /** As {@code insert}, but a second one of the same day is none. */
  private static final String SEND =
      "insert ignore into register_reminder (session_id, account_id, sent_by, sent_on, sent_at)"
          + " values (?1, ?2, ?3, ?4, ?5)";

  @Inject private Database database;
  @PersistenceContext private EntityManager em;
  @Inject private Caller caller;
  @Inject private AuditLog audit;
  @Inject private Now now;
  @Inject private Settings settings;

  /**
   * Reminds whoever is there for each session: who stands in, else the group's trainers, else the
   * managers of the centre. Sessions out of scope, not over, cancelled or taken are passed over.
   *
   * @param sessions at most a page's
   */
  @Allow(REMIND_TRAINERS)
  public Reminded remind(Collection<Long> sessions) {
    int sent = 0;
    int already = 0;
    int nobody = 0;
    for (Map.Entry<Long, Set<Long>> each : waiting(sessions).entrySet()) {
      nobody += each.getValue().isEmpty() ? 1 : 0;
      for (long account : each.getValue()) {
        if (send(each.getKey(), account)) {
          sent++;
        } else {
          already++;
        }
      }
    }
    return new Reminded(sent, already, nobody);
  }

  private boolean send(long session, long account) {
    boolean sent =
        em.createNativeQuery(SEND)
                .setParameter(1, session)
                .setParameter(2, account)
                .setParameter(3, caller.accountId())
                .setParameter(4, now.today(settings.zone()))
                .setParameter(5, LocalDateTime.ofInstant(now.instant(), ZoneOffset.UTC))
                .executeUpdate()
            == 1;
    if (sent) {
      audit.record("reports.remind", "session:" + session, "account:" + account);
    }
    return sent;
  }

  /** Who is there for each of the sessions that wait for their register. */
  private Map<Long, Set<Long>> waiting(Collection<Long> sessions) {
    Map<Long, Set<Long>> waiting = new LinkedHashMap<>();
    List<String> grants =
        database.ask(connection -> Grants.of(connection, caller, REMIND_TRAINERS));
    if (sessions.isEmpty() || grants.isEmpty()) {
      return waiting;
    }
    LocalDate today = now.today(settings.zone());
    String end = SessionEnd.sql(settings.zone(), new Days(today.minusYears(1), today));
    database.ask(
        connection -> {
          new Sql("select distinct s.id, coalesce(" + RegisterQuery.TRAINER + ", k.account_id)")
              .add("as account from group_session s " + RegisterQuery.TRAINERS)
              .add("left join learner_group g on g.id = s.group_id")
              .add("left join centre c on c.id = g.centre_id")
              .add("left join caller_scope k on " + RegisterQuery.TRAINER + " is null")
              .add("and k.path = c.path and k.role = 'CENTRE_MANAGER'")
              .add("where s.first_marked_at is null and s.state in ('PLANNED', 'OPEN') and")
              .within("s.path", grants)
              .add("and " + end + " <= ?", LocalDateTime.ofInstant(now.instant(), ZoneOffset.UTC))
              .add("and s.id in")
              .in(sessions)
              .add("order by s.id, account")
              .read(connection, row -> add(waiting, row));
          return waiting;
        });
    return waiting;
  }

  private static void add(Map<Long, Set<Long>> waiting, ResultSet row) throws SQLException {
    Set<Long> accounts = waiting.computeIfAbsent(row.getLong("id"), id -> new TreeSet<>());
    long account = row.getLong("account");
    if (!row.wasNull()) {
      accounts.add(account);
    }
  }

  /** What the caller was asked for and has not begun, the oldest first; at most {@link #SHOWN}. */
  @Allow(MARK_ATTENDANCE)
  public List<Reminder> own() {
    List<String> grants =
        database.ask(connection -> Grants.of(connection, caller, MARK_ATTENDANCE));
    if (grants.isEmpty()) {
      return List.of();
    }
    List<Reminder> own = new ArrayList<>();
    return database.ask(
        connection -> {
          new Sql("select s.id, s.starts_at, g.name_ar, g.name_fr, c.name_ar as centre_ar,")
              .add("c.name_fr as centre_fr, max(r.sent_on) as sent from register_reminder r")
              .add("join group_session s on s.id = r.session_id")
              .add("join learner_group g on g.id = s.group_id")
              .add("join centre c on c.id = g.centre_id")
              .add("where r.account_id = ? and s.first_marked_at is null", caller.accountId())
              .add("and s.state in ('PLANNED', 'OPEN') and")
              .within("s.path", grants)
              .add("group by s.id, s.starts_at, g.name_ar, g.name_fr, c.name_ar, c.name_fr")
              .add("order by s.starts_at, s.id limit ?", SHOWN)
              .read(connection, row -> own.add(reminder(row)));
          return own;
        });
  }

  private static Reminder reminder(ResultSet row) throws SQLException {
    return new Reminder(
        row.getLong("id"),
        row.getObject("starts_at", LocalDateTime.class),
        LocalizedText.of(row.getString("name_ar"), row.getString("name_fr"), null),
        LocalizedText.of(row.getString("centre_ar"), row.getString("centre_fr"), null),
        row.getObject("sent", LocalDate.class));
  }
}
