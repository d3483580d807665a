package ma.tifawt.organisation;

import java.util.List;
import java.util.Map;

/**
 * Some centres of the caller's.
 *
 * @param groups how many groups a centre has had, by its id; none where it is missing
 * @param more whether there are others after these
 */
public record CentrePage(List<CentreCard> rows, Map<Long, Long> groups, boolean more) {}
