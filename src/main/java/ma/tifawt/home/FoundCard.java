package ma.tifawt.home;

import java.util.List;

/**
 * A found child as staff see it, in their language.
 *
 * @param names at least one: the name in the reader's script first
 * @param where group, centre, month of birth and, unless active, the standing
 */
public record FoundCard(long id, String avatar, List<String> names, List<String> where) {}
