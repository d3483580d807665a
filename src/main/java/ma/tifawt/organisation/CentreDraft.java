package ma.tifawt.organisation;

/**
 * A centre as a person writes it down.
 *
 * @param programme code
 * @param province code, ISO 3166-2
 * @param code empty for the next free one of the province
 */
public record CentreDraft(
    String programme, String province, String code, String nameAr, String nameFr) {}
