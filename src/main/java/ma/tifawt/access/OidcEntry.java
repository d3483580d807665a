package ma.tifawt.access;

/**
 * Somebody whom the provider has proved.
 *
 * @param strong whether the provider asked for two factors
 * @param step what is still asked here; with NONE the account has come in
 */
public record OidcEntry(SignedIn account, boolean strong, NextStep step) {}
