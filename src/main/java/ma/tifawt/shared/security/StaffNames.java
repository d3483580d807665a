package ma.tifawt.shared.security;

import ma.tifawt.shared.i18n.LocalizedText;

/**
 * The names behind accounts of staff, for histories that say who did what. An interface because
 * accounts belong to {@code access}, which the features that keep histories may not use.
 */
public interface StaffNames {

  /** Empty words where the account is unknown or a child's. */
  LocalizedText of(long accountId);
}
