package ma.tifawt.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.OptionalLong;
import java.util.Set;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.security.Role;
import ma.tifawt.shared.security.SecurityError;

/** The caller of this request; nobody until {@link #become} says who. */
@RequestScoped
public class RequestCaller implements Caller {

  private SignedIn signedIn;
  private Lang spoken;

  public void become(SignedIn account) {
    signedIn = account;
  }

  /** The language of this request, where it is not the account's. */
  public void speak(Lang lang) {
    spoken = lang;
  }

  /** Null when nobody is signed in. */
  SignedIn signedIn() {
    return signedIn;
  }

  @Override
  public boolean isSignedIn() {
    return signedIn != null;
  }

  @Override
  public long accountId() {
    return account().accountId();
  }

  @Override
  public OptionalLong learnerId() {
    return signedIn == null || signedIn.learnerId() == null
        ? OptionalLong.empty()
        : OptionalLong.of(signedIn.learnerId());
  }

  @Override
  public Set<Role> roles() {
    return signedIn == null ? Set.of() : signedIn.roles();
  }

  @Override
  public Lang language() {
    if (spoken != null) {
      return spoken;
    }
    return signedIn == null ? Lang.AR : signedIn.language();
  }

  private SignedIn account() {
    if (signedIn == null) {
      throw new DomainException(SecurityError.SIGN_IN_FIRST);
    }
    return signedIn;
  }
}
