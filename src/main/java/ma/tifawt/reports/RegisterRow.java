package ma.tifawt.reports;

import java.util.Optional;
import ma.tifawt.shared.i18n.LocalizedText;

/**
 * The registers of one place or group.
 *
 * @param opens the place to ask for next; empty where the caller sees only a part of it
 */
public record RegisterRow(
    Optional<Node> opens, String code, LocalizedText name, RegisterCounts counts) {}
