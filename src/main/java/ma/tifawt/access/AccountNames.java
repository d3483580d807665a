package ma.tifawt.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.LocalizedText;
import ma.tifawt.shared.security.StaffNames;

/** Gives other features the names behind accounts without showing them accounts. */
@ApplicationScoped
public class AccountNames implements StaffNames {

  @Inject private ProfileService profiles;

  @Override
  public LocalizedText of(long accountId) {
    return LocalizedText.of(
        profiles.staffName(accountId, Lang.AR), profiles.staffName(accountId, Lang.FR), null);
  }
}
