package ma.tifawt.reports;

import java.time.YearMonth;
import java.util.List;
import ma.tifawt.shared.i18n.LocalizedText;

/**
 * One child in one group and month. It tells the child's code and no name.
 *
 * @param learner code of the child
 * @param gender null where not stated
 * @param places region, province, centre and group
 * @param figures the marks; children and sessions are not counted here
 */
public record DetailRow(
    String learner,
    String gender,
    String band,
    LocalizedText programme,
    List<Place> places,
    YearMonth month,
    Figures figures) {

  Place place(Level level) {
    return places.get(level.ordinal());
  }
}
