package ma.tifawt.organisation;

import java.io.Serializable;
import ma.tifawt.shared.i18n.LocalizedText;

/** A province of a programme, where the caller may set up centres. */
public record Ground(
    long programmeId,
    String programme,
    String programmeAr,
    String programmeFr,
    String region,
    String province,
    String provinceAr,
    String provinceFr)
    implements Serializable {

  public LocalizedText programmeName() {
    return LocalizedText.of(programmeAr, programmeFr, null);
  }

  public LocalizedText provinceName() {
    return LocalizedText.of(provinceAr, provinceFr, null);
  }

  /** What the paths of all its centres begin with. */
  String path() {
    return "/" + programme + "/" + region + "/" + province + "/";
  }
}
