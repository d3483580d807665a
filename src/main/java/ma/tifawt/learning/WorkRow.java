package ma.tifawt.learning;

import java.io.Serializable;
import java.time.Instant;
import ma.tifawt.shared.i18n.LocalizedText;

/**
 * A work in a list for staff.
 *
 * @param displayName of the child; empty where the reader may not see rosters
 * @param groupName empty where the reader may not see groups
 */
public record WorkRow(
    long id,
    long learnerId,
    String displayName,
    String avatar,
    LocalizedText groupName,
    String lessonTitle,
    Instant submittedAt,
    boolean hasFile)
    implements Serializable {}
