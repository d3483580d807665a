package ma.tifawt.planning.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import ma.tifawt.attendance.Comeback;
import ma.tifawt.planning.HolidayDraft;
import ma.tifawt.planning.HolidayKind;
import ma.tifawt.planning.HolidayRow;
import ma.tifawt.planning.HolidayService;
import ma.tifawt.planning.MeetingsThen;
import ma.tifawt.shared.web.Feedback;

/** A holiday: written down, corrected, confirmed, with what becomes of the meetings on it. */
@Named
@ViewScoped
public class EditHolidayView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private HolidayService holidays;
  @Inject private PlanWords words;
  @Inject private Feedback feedback;

  private long holiday;
  private HolidayRow known;
  private LocalDate from;
  private LocalDate to;
  private HolidayKind kind = HolidayKind.EXCEPTIONAL;
  private boolean confirmed = true;
  private String nameAr = "";
  private String nameFr = "";
  private String nameEn = "";
  private String nameZgh = "";
  private MeetingsThen then = MeetingsThen.KEEP;
  private long planned;
  private Comeback comeback = new Comeback(0, 0);

  public void load() {
    if (holiday == 0) {
      return;
    }
    known = holidays.holiday(holiday);
    HolidayDraft facts = known.facts();
    from = facts.from();
    to = facts.to();
    kind = facts.kind();
    confirmed = !facts.provisional();
    nameAr = facts.nameAr();
    nameFr = facts.nameFr();
    nameEn = facts.nameEn();
    nameZgh = facts.nameZgh();
    planned = holidays.planned(from, to);
    comeback = holidays.comeback(from, to);
    then = planned > 0 && kind != HolidayKind.SCHOOL ? MeetingsThen.CANCEL : MeetingsThen.KEEP;
  }

  public String save() {
    int[] cancelled = new int[1];
    if (!feedback.run(() -> cancelled[0] = written())) {
      return null;
    }
    feedback.done("editHoliday.text.saved", cancelled[0]);
    return list();
  }

  private int written() {
    return holidays.save(
        holiday,
        known == null ? 0 : known.version(),
        new HolidayDraft(
            from, to == null ? from : to, kind, !confirmed, nameAr, nameFr, nameEn, nameZgh),
        then);
  }

  public String remove() {
    if (!feedback.run(() -> holidays.remove(holiday, known.version()))) {
      return null;
    }
    feedback.done("editHoliday.text.removed");
    return list();
  }

  /** What the holiday cancelled is planned again. */
  public String bringBack() {
    Comeback[] done = new Comeback[1];
    if (!feedback.run(() -> done[0] = holidays.bringBack(holiday))) {
      return null;
    }
    feedback.done("editHoliday.text.restored", done[0].back());
    return "/staff/planning/edit-holiday.xhtml?faces-redirect=true&holiday=" + holiday;
  }

  private String list() {
    return "/staff/planning/list-holidays.xhtml?faces-redirect=true&year="
        + (from == null ? words.today() : from).getYear();
  }

  public HolidayKind[] getKinds() {
    return HolidayKind.values();
  }

  public MeetingsThen[] getChoices() {
    return MeetingsThen.values();
  }

  public HolidayRow getKnown() {
    return known;
  }

  public String getTitle() {
    return known == null ? words.word("editHoliday.title.new") : words.say(known.name());
  }

  /** Sessions of the caller that stand on these days now. */
  public long getPlanned() {
    return planned;
  }

  /** What would come back of what was cancelled for these days. */
  public Comeback getComeback() {
    return comeback;
  }

  public long getHoliday() {
    return holiday;
  }

  public void setHoliday(long holiday) {
    this.holiday = holiday;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public LocalDate getTo() {
    return to;
  }

  public void setTo(LocalDate to) {
    this.to = to;
  }

  public HolidayKind getKind() {
    return kind;
  }

  public void setKind(HolidayKind kind) {
    this.kind = kind;
  }

  public boolean isConfirmed() {
    return confirmed;
  }

  public void setConfirmed(boolean confirmed) {
    this.confirmed = confirmed;
  }

  public String getNameAr() {
    return nameAr;
  }

  public void setNameAr(String nameAr) {
    this.nameAr = nameAr;
  }

  public String getNameFr() {
    return nameFr;
  }

  public void setNameFr(String nameFr) {
    this.nameFr = nameFr;
  }

  public String getNameEn() {
    return nameEn;
  }

  public void setNameEn(String nameEn) {
    this.nameEn = nameEn;
  }

  public String getNameZgh() {
    return nameZgh;
  }

  public void setNameZgh(String nameZgh) {
    this.nameZgh = nameZgh;
  }

  public MeetingsThen getThen() {
    return then;
  }

  public void setThen(MeetingsThen then) {
    this.then = then;
  }
}
