package ma.tifawt.consent;

import java.util.Map;
import ma.tifawt.shared.i18n.Lang;

/**
 * One paper as it is typed in.
 *
 * @param guardianId who is known already; null otherwise
 * @param written who is not known yet; null otherwise, and both are for a person of age
 * @param code of the paper; empty if it has none
 * @param scan of the paper; null if it was not scanned
 */
public record Entry(
    long learnerId,
    Long guardianId,
    NewGuardian written,
    String code,
    Lang language,
    Map<Purpose, Boolean> given,
    NewScan scan) {}
