package ma.tifawt.reports;

import java.util.Optional;
import ma.tifawt.shared.i18n.LocalizedText;

/**
 * One place or group of the report.
 *
 * @param code what people know it by: code of the region, province, centre or group
 * @param opens the place to ask for next; empty where the caller sees only a part of it
 */
public record ReportRow(Optional<Node> opens, String code, LocalizedText name, Figures figures) {}
