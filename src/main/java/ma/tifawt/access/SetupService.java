package ma.tifawt.access;

import static ma.tifawt.shared.security.Permission.ANYONE;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.grants.GrantService;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.time.Now;

/**
 * The first start of an empty installation: no account and no password exist; whoever can read the
 * server's log may create the first administrator, once.
 */
@ApplicationScoped
@Transactional
public class SetupService {

  private static final System.Logger LOG = System.getLogger(SetupService.class.getName());

  private static final int CODE_BITS = 100;

  @PersistenceContext private EntityManager em;
  @Inject private GrantService grants;
  @Inject private ThrottleLedger ledger;
  @Inject private AuditLog audit;
  @Inject private Now now;
  private volatile boolean done;

  /** Prints a new code at each start until an administrator exists. */
  void prepare(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE + 200) Startup started) {
    if (administratorExists()) {
      done = true;
      return;
    }
    String code =
        new BigInteger(CODE_BITS, new SecureRandom()).toString(36).toUpperCase(Locale.ROOT);
    SetupCode known = em.find(SetupCode.class, SetupCode.ONLY);
    if (known == null) {
      em.persist(new SetupCode(AccessDigest.sha256(code), now.instant()));
    } else {
      known.replace(AccessDigest.sha256(code), now.instant());
    }
    LOG.log(
        System.Logger.Level.WARNING,
        "This installation is empty. Open /setup.xhtml and enter the code {0} to create the first administrator.",
        code);
  }

  /** Whether the first administrator is still to be created. */
  @Allow(ANYONE)
  public boolean isNeeded() {
    if (!done && administratorExists()) {
      done = true;
    }
    return !done;
  }

  /**
   * @param code from the log; case and spaces do not matter
   * @throws DomainException ACC-003 not the code; ACC-004 somebody was first; ACC-005, ACC-006,
   *     INV-003 password or user name will not do; ACC-002 too many wrong codes
   */
  @Allow(ANYONE)
  public void createAdministrator(String code, String userName, String password) {
    ThrottleLedger.Try counted = ledger.count(List.of(WRONG_CODES));
    SetupCode known = em.find(SetupCode.class, SetupCode.ONLY, LockModeType.PESSIMISTIC_WRITE);
    if (known == null || administratorExists()) {
      throw new DomainException(AccessError.ALREADY_SET_UP);
    }
    String typed = code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    if (!known.matches(AccessDigest.sha256(typed))) {
      throw new DomainException(AccessError.SETUP_CODE_WRONG);
    }
    ledger.takeOut(counted, WRONG_CODES);
    String name = UserName.chosen(userName);
    PasswordRule.check(name, password);
    Account account = new Account(name, SecretHash.of(password), "ar");
    em.persist(account);
    em.flush();
    grants.appointFirst(account.id());
    em.remove(known);
    audit.record("access.first-administrator", "account:" + account.id(), "created");
    em.flush();
  }

  private boolean administratorExists() {
    return grants.hasAdministrator();
  }

  private static final Bucket WRONG_CODES = Bucket.slowing("setup", 10);
}
