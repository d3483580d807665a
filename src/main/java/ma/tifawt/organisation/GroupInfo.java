package ma.tifawt.organisation;

import java.io.Serializable;
import ma.tifawt.shared.i18n.LocalizedText;

/**
 * A group with the places above it.
 *
 * @param programme code of the programme
 * @param region code of the region, ISO 3166-2
 * @param province code of the province, ISO 3166-2
 * @param course id of the course the group follows
 * @param band A (8-11), B (12-14) or C (15-18)
 * @param path materialised path, programme first
 */
public record GroupInfo(
    long id,
    String code,
    LocalizedText name,
    long centreId,
    LocalizedText centreName,
    String programme,
    String region,
    String province,
    String course,
    String band,
    long seasonId,
    String path)
    implements Serializable {}
