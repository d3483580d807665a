package ma.tifawt.access;

import static ma.tifawt.shared.security.Permission.SIGNED_IN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import ma.tifawt.passkeys.PasskeyRow;
import ma.tifawt.passkeys.PasskeyService;
import ma.tifawt.passkeys.Registration;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;

/** What members of staff do with their own passkeys. */
@ApplicationScoped
@Transactional
public class OwnPasskeyService {

  @PersistenceContext private EntityManager em;
  @Inject private PasskeyService passkeys;
  @Inject private Caller caller;

  /**
   * @throws DomainException PSK-003 there are ten
   */
  @Allow(SIGNED_IN)
  public Registration begin() {
    return passkeys.begin(staff().id());
  }

  /** By which the device lists the key. */
  @Allow(SIGNED_IN)
  public String userName() {
    return staff().userName();
  }

  /**
   * @param begun null where nothing was
   * @throws DomainException PSK-001, PSK-002, PSK-003 as for {@link PasskeyService#add}
   */
  @Allow(SIGNED_IN)
  public void add(Registration begun, String response, String name) {
    passkeys.add(staff().id(), begun, response, name);
  }

  @Allow(SIGNED_IN)
  public List<PasskeyRow> own() {
    return passkeys.of(staff().id());
  }

  /**
   * @throws DomainException PSK-004 no own one
   */
  @Allow(SIGNED_IN)
  public void rename(long id, String name) {
    passkeys.rename(staff().id(), id, name);
  }

  /**
   * @throws DomainException PSK-004 no own one
   */
  @Allow(SIGNED_IN)
  public void remove(long id) {
    passkeys.remove(staff().id(), id);
  }

  /**
   * @throws DomainException FAC-002 a child has no such page
   */
  private Account staff() {
    return em.find(Account.class, caller.accountId()).requireStaff();
  }
}
