package ma.tifawt.reports;

import java.util.Optional;
import ma.tifawt.shared.i18n.LocalizedText;

/**
 * A month of a centre. From approval on its figures are the frozen ones, and its name is the one it
 * had.
 *
 * @param region code of the region it lay in
 * @param ahead sessions of the month that are not over
 * @param last what was done with it last; empty while nobody did anything
 */
public record CentreMonth(
    long centre,
    String region,
    String code,
    LocalizedText name,
    MonthState state,
    RegisterCounts registers,
    long ahead,
    Figures figures,
    Optional<DeedRow> last) {}
