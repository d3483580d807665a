package ma.tifawt.pivot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.time.Now;

/** Which words wait to be sent, and to whom. */
@ApplicationScoped
@Transactional
class MailService {

  /** E-mails a round sends; the rest waits for the next. */
  private static final int A_ROUND = 50;

  private static final String ADDRESS =
      "select s.work_email, a.language from account a join staff_member s on s.id ="
          + " a.staff_member_id where a.id = ?1 and a.active = true and s.work_email is not null";

  @PersistenceContext private EntityManager em;
  @Inject private Now now;

  /** Whom an e-mail goes to. */
  record Reader(String address, Lang language) {}

  List<WaitingMail> waiting() {
    return em.createNamedQuery(MailboxItem.TO_MAIL, WaitingMail.class)
        .setParameter("now", now.instant())
        .setMaxResults(A_ROUND)
        .getResultList();
  }

  /**
   * Whether this node is the one to send it. The next try is written down before this one, so that
   * a server that dies over it does not try without end.
   */
  boolean claim(WaitingMail waiting, Duration pause) {
    return em.createNamedQuery(MailboxItem.CLAIM)
            .setParameter("id", waiting.id())
            .setParameter("tries", waiting.tries())
            .setParameter("next", now.instant().plus(pause))
            .executeUpdate()
        == 1;
  }

  void settle(WaitingMail waiting, MailState state) {
    em.createNamedQuery(MailboxItem.MAILED)
        .setParameter("id", waiting.id())
        .setParameter("state", state)
        .executeUpdate();
  }

  /** Empty where the account is closed or has no address at work. */
  Optional<Reader> reader(long account) {
    List<?> rows = em.createNativeQuery(ADDRESS).setParameter(1, account).getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new Reader((String) row[0], Lang.of((String) row[1]).orElse(Lang.AR)))
        .findFirst();
  }
}
