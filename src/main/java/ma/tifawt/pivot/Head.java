package ma.tifawt.pivot;

import java.util.Optional;
import ma.tifawt.shared.i18n.LocalizedText;

/**
 * What a row or a column is of.
 *
 * @param key by which its cells are found
 * @param code by which it is put in order, and by which people know a place or group
 * @param name of a place, group or programme; the rest has its words in the bundles
 * @param part whether the scope holds only a part of it
 */
public record Head(String key, String code, Optional<LocalizedText> name, boolean part) {}
