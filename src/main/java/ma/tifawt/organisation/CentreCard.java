package ma.tifawt.organisation;

import java.io.Serializable;
import ma.tifawt.shared.i18n.LocalizedText;

/**
 * A centre with the places above it, for those who keep it.
 *
 * @param programme code
 * @param province code
 * @param version what an edit has to bring back
 */
public record CentreCard(
    long id,
    int version,
    String code,
    String nameAr,
    String nameFr,
    String programme,
    String programmeAr,
    String programmeFr,
    String province,
    String provinceAr,
    String provinceFr,
    String path)
    implements Serializable {

  public LocalizedText name() {
    return LocalizedText.of(nameAr, nameFr, null);
  }

  public LocalizedText programmeName() {
    return LocalizedText.of(programmeAr, programmeFr, null);
  }

  public LocalizedText provinceName() {
    return LocalizedText.of(provinceAr, provinceFr, null);
  }
}
