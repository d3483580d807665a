package ma.tifawt.shared.sync;

import static ma.tifawt.shared.security.Permission.SIGNED_IN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.GeneralSecurityException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.time.Now;

/** The installation's keys for work that somebody left unsent on a shared device. */
@ApplicationScoped
@Transactional
public class SealService {

  @PersistenceContext private EntityManager em;
  @Inject private Caller caller;
  @Inject private Now now;
  private volatile SealKeys keys;

  /** The public key as a JSON Web Key, with a token that proves later who sealed. */
  @Allow(SIGNED_IN)
  public JsonObject publicKey() {
    try {
      return keys().jwk(caller.accountId(), now.instant());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @throws DomainException SYN-005 not sealed for us, changed, or without a token of its author
   */
  @Allow(SIGNED_IN)
  public SealedWork open(String key, String iv, String data) {
    try {
      JsonObject content = keys().open(key, iv, data);
      long author =
          keys()
              .author(content.getString("token", ""), now.instant())
              .orElseThrow(() -> new DomainException(SyncError.SEAL_BROKEN));
      return new SealedWork(author, content);
    } catch (GeneralSecurityException e) {
      throw new DomainException(SyncError.SEAL_BROKEN);
    }
  }

  private SealKeys keys() throws GeneralSecurityException {
    if (keys == null) {
      SyncKey stored = em.find(SyncKey.class, SyncKey.ONLY);
      if (stored == null) {
        SyncKey made = SealKeys.generate(now.instant());
        // another node may have been first: then its pair counts
        em.createNativeQuery(
                "insert ignore into sync_key (id, public_key, private_key, created_at) values (1, ?1, ?2, ?3)")
            .setParameter(1, made.publicKey())
            .setParameter(2, made.privateKey())
            .setParameter(3, LocalDateTime.ofInstant(now.instant(), ZoneOffset.UTC))
            .executeUpdate();
        stored = em.find(SyncKey.class, SyncKey.ONLY);
      }
      keys = SealKeys.of(stored);
    }
    return keys;
  }
}
