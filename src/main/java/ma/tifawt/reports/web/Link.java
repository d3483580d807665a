package ma.tifawt.reports.web;

/**
 * A way to the same report asked otherwise.
 *
 * @param on whether this is what is asked now
 */
public record Link(String label, String address, boolean on) {}
