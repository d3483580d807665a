package ma.tifawt.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import ma.tifawt.people.PendingExpired;

/** Deletes account and cards of a child that goes, in the transaction that deletes the child. */
@ApplicationScoped
class ForgettingService {

  @PersistenceContext private EntityManager em;

  void forget(@Observes PendingExpired gone) {
    for (String query : List.of(SignInCard.FORGET, Account.FORGET)) {
      em.createNamedQuery(query).setParameter("learner", gone.learnerId()).executeUpdate();
    }
  }
}
