package ma.tifawt.reports;

import java.util.Optional;
import ma.tifawt.shared.i18n.LocalizedText;

/**
 * The registers of one trainer; a session with two trainers counts for each.
 *
 * @param name empty for the sessions nobody is there for
 */
public record TrainerRow(Optional<LocalizedText> name, RegisterCounts counts) {}
