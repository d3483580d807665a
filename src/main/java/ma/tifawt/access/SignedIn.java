package ma.tifawt.access;

import java.util.Set;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.security.Role;

/**
 * An account that is signed in, as of this request.
 *
 * @param learnerId null for staff
 * @param staffMemberId null for children
 * @param secretMark another one after each new secret; tells nothing of the secret itself
 */
public record SignedIn(
    long accountId,
    boolean learner,
    Long learnerId,
    Long staffMemberId,
    Lang language,
    Set<Role> roles,
    String secretMark) {}
