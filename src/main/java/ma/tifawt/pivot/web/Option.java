package ma.tifawt.pivot.web;

/**
 * Something to choose.
 *
 * @param on whether it is chosen
 */
public record Option(String value, String label, boolean on) {}
