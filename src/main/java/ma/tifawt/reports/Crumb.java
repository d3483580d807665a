package ma.tifawt.reports;

import ma.tifawt.shared.i18n.LocalizedText;

/** A place on the way down to the one shown. */
public record Crumb(Node node, LocalizedText name) {}
