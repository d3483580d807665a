package ma.tifawt.planning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ma.tifawt.planning.HolidayRow;
import ma.tifawt.planning.HolidayService;

/** The days of a year on which no group meets. */
@Named
@RequestScoped
public class ListHolidaysView {

  @Inject private HolidayService holidays;
  @Inject private PlanWords words;

  private int year;
  private List<HolidayRow> rows = List.of();

  public void load() {
    if (year == 0) {
      year = words.today().getYear();
    }
    rows = holidays.ofYear(year);
  }

  public String days(HolidayRow row) {
    return row.isOneDay()
        ? words.day(row.from())
        : words.word("listSessions.text.days", words.date(row.from()), words.date(row.to()));
  }

  public String name(HolidayRow row) {
    return words.say(row.name());
  }

  /** It lies ahead and still has to be confirmed. */
  public boolean isWaiting(HolidayRow row) {
    return row.facts().provisional() && !row.to().isBefore(words.today());
  }

  public List<HolidayRow> getRows() {
    return rows;
  }

  public int getYear() {
    return year;
  }

  public void setYear(int year) {
    this.year = year;
  }
}
