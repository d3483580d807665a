package ma.tifawt.organisation;

import java.io.Serializable;
import ma.tifawt.shared.i18n.LocalizedText;

/** A programme with its names. */
public record ProgrammeRow(String code, String nameAr, String nameFr, String nameEn)
    implements Serializable {

  public LocalizedText name() {
    return LocalizedText.of(nameAr, nameFr, nameEn);
  }
}
