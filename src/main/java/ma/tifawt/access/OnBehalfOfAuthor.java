package ma.tifawt.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import ma.tifawt.consent.ConsentError;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.OnBehalf;

/** Switches the caller of this request for the length of one piece of work. */
@RequestScoped
public class OnBehalfOfAuthor implements OnBehalf {

  @Inject private SignInService accounts;
  @Inject private RequestCaller caller;

  /** The same on behalf of a child; nothing is run where the child has no open account. */
  public boolean ofLearner(long learnerId, Runnable work) {
    return accounts.accountOf(learnerId).stream().anyMatch(account -> of(account, work));
  }

  @Override
  public boolean of(long accountId, Runnable work) {
    Optional<SignedIn> author = accounts.resume(accountId);
    if (author.isEmpty()) {
      return false;
    }
    if (author.get().learner() && author.get().roles().isEmpty()) {
      throw new DomainException(ConsentError.AGREE_FIRST);
    }
    SignedIn real = caller.signedIn();
    caller.become(author.get());
    try {
      work.run();
    } finally {
      caller.become(real);
    }
    return true;
  }
}
