package ma.tifawt.reports;

import ma.tifawt.shared.i18n.LocalizedText;

/**
 * Frozen figures of one group, band and gender.
 *
 * @param gender {@code -} where not stated
 */
public record FrozenRow(
    String centreCode,
    LocalizedText centre,
    String groupCode,
    LocalizedText group,
    String band,
    String gender,
    Figures figures) {}
