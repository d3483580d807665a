package ma.tifawt.organisation;

import java.io.Serializable;
import java.time.LocalDate;
import ma.tifawt.shared.i18n.LocalizedText;

/**
 * A group with its season, for those who keep its centre.
 *
 * @param version what an edit has to bring back
 */
public record GroupCard(
    long id,
    int version,
    long centreId,
    String code,
    String nameAr,
    String nameFr,
    String course,
    String band,
    long seasonId,
    String season,
    LocalDate endsOn,
    String path)
    implements Serializable {

  public LocalizedText name() {
    return LocalizedText.of(nameAr, nameFr, null);
  }
}
