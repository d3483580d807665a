package ma.tifawt.sheets;

import ma.tifawt.attendance.Register;
import ma.tifawt.shared.i18n.LocalizedText;

/**
 * The register of one session, to be printed.
 *
 * @param trainer empty where whoever prints is none: a line is left for the name
 */
public record Sheet(Register register, LocalizedText trainer) {}
