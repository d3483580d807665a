package ma.tifawt.planning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * A day without meetings, or some days running. One by the moon is provisional until a person has
 * confirmed it, which may move it.
 */
@Entity
@Table(name = "holiday")
@NamedQuery(
    name = Holiday.BETWEEN,
    query =
        """
        select h from Holiday h where h.firstDay <= :to and h.lastDay >= :from
        order by h.firstDay, h.id""")
class Holiday {

  /** Bound: the holidays of a year, some dozens. */
  static final String BETWEEN = "Holiday.between";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version private int version;

  @Column(name = "first_day")
  private LocalDate firstDay;

  @Column(name = "last_day")
  private LocalDate lastDay;

  @Enumerated(EnumType.STRING)
  private HolidayKind kind;

  private boolean provisional;

  @Column(name = "name_ar")
  private String nameAr;

  @Column(name = "name_fr")
  private String nameFr;

  @Column(name = "name_en")
  private String nameEn;

  @Column(name = "name_zgh")
  private String nameZgh;

  protected Holiday() {} // for JPA

  Holiday(HolidayDraft draft) {
    say(draft);
  }

  final void say(HolidayDraft draft) {
    firstDay = draft.from();
    lastDay = draft.to();
    kind = draft.kind();
    provisional = draft.provisional();
    nameAr = draft.nameAr();
    nameFr = draft.nameFr();
    nameEn = draft.nameEn();
    nameZgh = draft.nameZgh();
  }

  Stream<FreeDay> days() {
    return firstDay
        .datesUntil(lastDay.plusDays(1))
        .map(day -> new FreeDay(day, kind, provisional, row().name()));
  }

  HolidayRow row() {
    return new HolidayRow(
        id == null ? 0 : id,
        version,
        new HolidayDraft(firstDay, lastDay, kind, provisional, nameAr, nameFr, nameEn, nameZgh));
  }

  long id() {
    return id;
  }

  int version() {
    return version;
  }
}
