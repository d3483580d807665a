package ma.tifawt.access;

import static ma.tifawt.shared.security.Permission.SIGNED_IN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Set;
import ma.tifawt.consent.OwnConsentService;
import ma.tifawt.consent.OwnConsents;
import ma.tifawt.people.LearnerInfo;
import ma.tifawt.people.PeopleService;
import ma.tifawt.people.StaffName;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;

/** The signed-in person's own profile, and the names of accounts where staff see who did what. */
@ApplicationScoped
@Transactional
public class ProfileService {

  @PersistenceContext private EntityManager em;
  @Inject private Caller caller;
  @Inject private PeopleService people;
  @Inject private OwnConsentService consents;

  @Allow(SIGNED_IN)
  public Profile own() {
    long id = caller.accountId();
    if (caller.learnerId().isPresent()) {
      LearnerInfo learner = people.ownLearner();
      OwnConsents agreed = consents.own(caller.language());
      return new Profile(
          id,
          true,
          learner.displayName(),
          learner.avatar(),
          caller.language(),
          learner.id(),
          agreed.due(),
          agreed.allowed());
    }
    return new Profile(
        id, false, staffName(id, caller.language()), "", caller.language(), null, false, Set.of());
  }

  /** The name of the member of staff behind an account; the user name where no person is linked. */
  @Allow(SIGNED_IN)
  public String staffName(long accountId, Lang lang) {
    Account account = em.find(Account.class, accountId);
    if (account == null || account.kind() != Account.Kind.STAFF) {
      return "";
    }
    return account.staffMemberId() == null
        ? account.userName()
        : people.staffName(account.staffMemberId()).map((StaffName n) -> n.in(lang)).orElse("");
  }
}
