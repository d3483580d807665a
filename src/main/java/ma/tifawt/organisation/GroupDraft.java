package ma.tifawt.organisation;

/**
 * A group as a person writes it down.
 *
 * @param code empty for the next free letter of the centre
 * @param course id of a course in the catalogue
 * @param band A, B or C
 */
public record GroupDraft(
    String code, String nameAr, String nameFr, String course, String band, long seasonId) {}
