package ma.tifawt.consent;

import java.util.Map;
import ma.tifawt.shared.i18n.Lang;

/**
 * What stands on one paper, or was said to a member of staff.
 *
 * @param guardianId null if the person of age signed
 * @param formCode of the paper; empty if it has none or the word was spoken
 * @param given the boxes that are ticked: yes or no; a purpose with no tick is not here
 */
public record Answers(
    long learnerId, Long guardianId, String formCode, Lang language, Map<Purpose, Boolean> given) {}
