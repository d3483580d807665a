package ma.tifawt.access;

import java.util.Set;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.security.Role;

/**
 * An account that is signed in, as of this request.
 *
 * @param learnerId null for staff
 * @param staffMemberId null for children
 */
public record SignedIn(
    long accountId,
    boolean learner,
    Long learnerId,
    Long staffMemberId,
    Lang language,
    Set<Role> roles) {}
