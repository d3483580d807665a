package ma.tifawt.pivot.web;

import java.util.List;

/**
 * A row of the page.
 *
 * @param code empty where people know it by its name
 */
public record Line(String name, String code, List<String> cells, String total) {}
