package ma.tifawt.consent;

import java.util.Map;
import ma.tifawt.shared.i18n.Lang;

/**
 * What somebody said, once.
 *
 * @param guardianId null if the person decided for themselves
 * @param versions of the words that were read, for each purpose that is answered
 * @param formCode of the paper; null without one
 * @param witnessId account of the member of staff who took it down; null if nobody did
 */
record Deed(
    long learnerId,
    Long guardianId,
    Map<Purpose, Boolean> answers,
    Map<Purpose, Integer> versions,
    Lang language,
    Channel channel,
    String formCode,
    Long witnessId) {}
