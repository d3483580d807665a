package ma.tifawt.staffing;

import static ma.tifawt.shared.security.Permission.MANAGE_STAFF;
import static ma.tifawt.shared.security.Permission.SIGNED_IN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.grants.GrantError;
import ma.tifawt.grants.GrantService;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.time.Now;

/** Who was checked before being with children, and until when that counts (child-safety CS-33). */
@ApplicationScoped
@Transactional
public class ScreeningService {

  /** Days before the end from which the person and the managers are told. */
  public static final int WARNED = 60;

  @PersistenceContext private EntityManager em;
  @Inject private GrantService grants;
  @Inject private Caller caller;
  @Inject private AuditLog audit;
  @Inject private Now now;

  /** What counts of each account; whoever was never screened has no row. */
  @Allow(MANAGE_STAFF)
  public List<ScreeningRow> of(Collection<Long> accountIds) {
    return rows(accountIds);
  }

  /** The caller's own; empty where nothing was recorded. */
  @Allow(SIGNED_IN)
  public Optional<ScreeningRow> own() {
    return rows(List.of(caller.accountId())).stream().findFirst();
  }

  /**
   * With effect from the very next request of the person.
   *
   * @throws DomainException STF-002 a day is missing, in the future or too far off; GRA-001,
   *     GRA-002 the caller does not answer for the person; GRA-003 nobody screens themselves
   */
  @Allow(MANAGE_STAFF)
  public void record(ScreeningRow seen) {
    if (seen.accountId() == caller.accountId()) {
      throw new DomainException(GrantError.NOT_TO_ONESELF);
    }
    grants.answerFor(seen.accountId());
    if (!seen.isSound(today())) {
      throw new DomainException(StaffingError.SCREENING_INCOMPLETE);
    }
    em.createNamedQuery(Screening.CURRENT, Screening.class)
        .setParameter("account", seen.accountId())
        .getResultStream()
        .forEach(Screening::replace);
    em.persist(new Screening(seen, caller.accountId(), now.instant()));
    audit.record("staffing.screening", "account:" + seen.accountId(), "until " + seen.expiresOn());
    em.flush();
  }

  private List<ScreeningRow> rows(Collection<Long> accountIds) {
    return accountIds.isEmpty()
        ? List.of()
        : em.createNamedQuery(Screening.ROWS, ScreeningRow.class)
            .setParameter("accounts", accountIds)
            .getResultList();
  }

  private LocalDate today() {
    return now.today(ZoneOffset.UTC);
  }
}
