package ma.tifawt.oidc;

/**
 * Who somebody is in the words of the provider, once its token was verified.
 *
 * @param subject the provider's own name of the person, for ever
 * @param email in small letters; null unless the provider has verified it
 * @param strong whether the provider asked for two factors, as far as the settings believe it
 */
public record Identity(String issuer, String subject, String email, boolean strong) {}
