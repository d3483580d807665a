package ma.tifawt.pivot.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.IntStream;
import ma.tifawt.pivot.PivotWords;
import ma.tifawt.pivot.Rhythm;
import ma.tifawt.pivot.SavedPivotService;
import ma.tifawt.pivot.SavedRow;
import ma.tifawt.pivot.ScheduleRow;
import ma.tifawt.pivot.Timing;
import ma.tifawt.pivot.WhenEmpty;
import ma.tifawt.reports.ReportWords;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.security.StaffNames;
import ma.tifawt.shared.web.Feedback;

/** Saved tables: opened, named, shared, scheduled, deleted. */
@Named
@ViewScoped
public class ListPivotsView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private SavedPivotService saved;
  @Inject private Feedback feedback;
  @Inject private Caller caller;
  @Inject private Texts texts;
  @Inject private StaffNames names;
  @Inject private Instance<Settings> settings;

  private transient List<SavedRow> rows;
  private long opened;
  private String name;
  private Rhythm rhythm;
  private int weekday;
  private int monthday;
  private int hour;
  private WhenEmpty whenEmpty;
  private boolean byMail;

  @PostConstruct
  void begin() {
    rhythm = Rhythm.WEEKLY;
    weekday = DayOfWeek.MONDAY.getValue();
    monthday = 1;
    hour = 7;
    whenEmpty = WhenEmpty.SAY;
    byMail = false;
  }

  public List<SavedRow> getRows() {
    if (rows == null) {
      rows = saved.list();
    }
    return rows;
  }

  /** What is being changed; null while nothing is. */
  public SavedRow getOpen() {
    return getRows().stream().filter(row -> row.id() == opened).findFirst().orElse(null);
  }

  public void open(SavedRow row) {
    begin();
    opened = row.id();
    name = row.name();
    row.schedule().ifPresent(this::show);
  }

  private void show(ScheduleRow schedule) {
    Timing timing = schedule.timing();
    rhythm = timing.rhythm();
    weekday = rhythm == Rhythm.WEEKLY ? timing.day() : weekday;
    monthday = rhythm == Rhythm.MONTHLY ? timing.day() : monthday;
    hour = timing.hour();
    whenEmpty = schedule.whenEmpty();
    byMail = schedule.byMail();
  }

  public void rename() {
    run("savedPivots.text.renamed", () -> saved.rename(opened, name));
  }

  public void share() {
    run("savedPivots.text.shared", () -> saved.share(opened, true));
  }

  public void unshare() {
    run("savedPivots.text.unshared", () -> saved.share(opened, false));
  }

  public void delete() {
    run("savedPivots.text.deleted", () -> saved.delete(opened));
  }

  public void schedule() {
    run(
        "savedPivots.text.scheduled",
        () -> {
          int day = rhythm == Rhythm.WEEKLY ? weekday : monthday;
          saved.schedule(opened, new Timing(rhythm, day, hour), whenEmpty, byMail);
        });
  }

  public void unschedule() {
    run("savedPivots.text.unscheduled", () -> saved.unschedule(opened));
  }

  private void run(String done, Runnable deed) {
    if (feedback.run(deed)) {
      feedback.done(done);
      opened = 0;
    }
    rows = null;
  }

  public void leave() {
    opened = 0;
  }

  public String address(SavedRow row) {
    return "/staff/reports/pivot.xhtml?" + row.ask().address();
  }

  public String shows(SavedRow row) {
    return words().title(row.ask());
  }

  public String owner(SavedRow row) {
    return names.of(row.owner()).in(caller.language());
  }

  private PivotWords words() {
    return new PivotWords(new ReportWords(texts, caller.language(), settings.get().zone()));
  }

  /** When it comes, or why it comes no more; empty where it was never asked to. */
  public String comes(SavedRow row) {
    return row.schedule().map(this::comes).orElse("");
  }

  private String comes(ScheduleRow schedule) {
    if (schedule.stopped().isPresent()) {
      return text("Stop." + schedule.stopped().get());
    }
    Timing timing = schedule.timing();
    String at = hour(timing.hour());
    return switch (timing.rhythm()) {
      case DAILY -> text("savedPivots.text.daily", at);
      case WEEKLY -> text("savedPivots.text.weekly", weekday(timing.day()), at);
      case MONTHLY -> text("savedPivots.text.monthly", String.valueOf(timing.day()), at);
    };
  }

  private String text(String key, Object... arguments) {
    return texts.get(caller.language(), key, arguments);
  }

  public String weekday(int day) {
    return DayOfWeek.of(day).getDisplayName(TextStyle.FULL_STANDALONE, caller.language().locale());
  }

  public String hour(int hour) {
    return DateTimeFormatter.ofPattern("HH:mm").format(java.time.LocalTime.of(hour, 0));
  }

  public List<Integer> getWeekdays() {
    return IntStream.rangeClosed(1, 7).boxed().toList();
  }

  public List<Integer> getMonthdays() {
    return IntStream.rangeClosed(1, 31).boxed().toList();
  }

  public List<Integer> getHours() {
    return IntStream.range(0, 24).boxed().toList();
  }

  public Rhythm[] getRhythms() {
    return Rhythm.values();
  }

  public WhenEmpty[] getEmpties() {
    return WhenEmpty.values();
  }

  /** Whether the installation sends e-mail at all. */
  public boolean isMailed() {
    return settings.get().smtp() != null;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public Rhythm getRhythm() {
    return rhythm;
  }

  public void setRhythm(Rhythm rhythm) {
    this.rhythm = rhythm;
  }

  public int getWeekday() {
    return weekday;
  }

  public void setWeekday(int weekday) {
    this.weekday = weekday;
  }

  public int getMonthday() {
    return monthday;
  }

  public void setMonthday(int monthday) {
    this.monthday = monthday;
  }

  public int getHour() {
    return hour;
  }

  public void setHour(int hour) {
    this.hour = hour;
  }

  public WhenEmpty getWhenEmpty() {
    return whenEmpty;
  }

  public void setWhenEmpty(WhenEmpty whenEmpty) {
    this.whenEmpty = whenEmpty;
  }

  public boolean isByMail() {
    return byMail;
  }

  public void setByMail(boolean byMail) {
    this.byMail = byMail;
  }
}
