package ma.tifawt.organisation;

import ma.tifawt.shared.i18n.LocalizedText;

/** The scalars of a group as the query gives them; JPQL cannot build a {@link LocalizedText}. */
public record GroupRow(
    long id,
    String code,
    String nameAr,
    String nameFr,
    long centreId,
    String centreNameAr,
    String centreNameFr,
    String programme,
    String region,
    String province,
    String course,
    String band,
    long seasonId,
    String path) {

  GroupInfo info() {
    return new GroupInfo(
        id,
        code,
        LocalizedText.of(nameAr, nameFr, null),
        centreId,
        LocalizedText.of(centreNameAr, centreNameFr, null),
        programme,
        region,
        province,
        course,
        band,
        seasonId,
        path);
  }
}
