package ma.tifawt.reports;

import ma.tifawt.shared.i18n.LocalizedText;

/**
 * How far the centres of a region are with a month; each stands in the furthest number it has come
 * to and in those before.
 */
public record RegionMonth(
    Node node, LocalizedText name, long centres, long closed, long approved, long accepted) {}
