package ma.tifawt.organisation;

import java.io.Serializable;
import ma.tifawt.shared.i18n.LocalizedText;

/** A centre with its names. */
public record CentreInfo(long id, String code, String nameAr, String nameFr, String path)
    implements Serializable {

  public LocalizedText name() {
    return LocalizedText.of(nameAr, nameFr, null);
  }
}
