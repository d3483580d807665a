package ma.tifawt.reports;

import java.time.Instant;
import java.util.List;
import ma.tifawt.shared.i18n.LocalizedText;

/**
 * Which registers were taken: what page and file show.
 *
 * @param asked as it was asked
 * @param level of the rows
 * @param scope the parts of the tree it covers: programme and places, one list a part
 * @param trail the places from the caller's own down to the one asked, which is the last
 * @param graceHours until when after its end a register is on time
 * @param trainers those with the most missing first, at most as many as were asked
 * @param missing by centre and day, at most as many as were asked
 */
public record RegisterReport(
    RegisterFilter asked,
    Level level,
    List<Level> levels,
    List<List<LocalizedText>> scope,
    List<Crumb> trail,
    Days days,
    Instant madeAt,
    int graceHours,
    RegisterCounts total,
    List<RegisterRow> rows,
    List<TrainerRow> trainers,
    List<MissingRegister> missing) {}
