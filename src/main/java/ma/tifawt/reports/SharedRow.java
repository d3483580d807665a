package ma.tifawt.reports;

import java.time.YearMonth;
import java.util.Optional;
import ma.tifawt.shared.i18n.LocalizedText;

/**
 * One place in one month, as it may leave the house.
 *
 * @param parent code of the place it lies in; empty for the widest
 * @param sessions held; they tell of no child
 * @param counts empty where few children are behind them
 */
public record SharedRow(
    YearMonth month,
    String parent,
    String code,
    LocalizedText name,
    long sessions,
    Optional<Counts> counts) {

  /**
   * The sums of the report. Which marks they are made of does not go out.
   *
   * @param came of the marks, those that count as being there
   * @param counted of the marks, those that count at all
   */
  public record Counts(long children, long came, long counted, double hours) {
    static Counts of(Figures figures) {
      return new Counts(figures.children(), figures.came(), figures.counted(), figures.hours());
    }
  }

  public boolean hidden() {
    return counts.isEmpty();
  }
}
