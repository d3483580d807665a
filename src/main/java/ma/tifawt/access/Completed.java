package ma.tifawt.access;

import java.util.List;

/**
 * A sign-in whose second step is done.
 *
 * @param recoveryCodes shown once; empty but for the first time
 */
public record Completed(SignedIn account, List<String> recoveryCodes) {}
