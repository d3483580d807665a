package ma.tifawt.planning;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ma.tifawt.attendance.Meeting;

/**
 * A {@link Timetable} of a group, kept so that it can be changed. Its sessions are rows of {@code
 * attendance}: changing it changes those that still lie ahead, removing it leaves what was held.
 */
@Entity
@Table(name = "timetable")
@NamedQuery(
    name = GroupTimetable.OF_GROUP,
    query =
        "select t from GroupTimetable t where t.groupId = :group and "
            + GroupTimetable.MINE
            + " order by t.firstDay, t.id")
@NamedQuery(
    name = GroupTimetable.ONE,
    query = "select t from GroupTimetable t where t.id = :id and " + GroupTimetable.MINE)
class GroupTimetable {

  /** Bound: one group's season, a handful. */
  static final String OF_GROUP = "GroupTimetable.ofGroup";

  static final String ONE = "GroupTimetable.one";

  static final String MINE =
      """
      exists (select s from CallerScope s where s.accountId = :caller
      and s.role in :roles and t.path like concat(s.path, '%'))""";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version private int version;

  @Column(name = "group_id")
  private long groupId;

  private String path;

  @Enumerated(EnumType.STRING)
  private Shape shape;

  @Column(name = "first_day")
  private LocalDate firstDay;

  @Column(name = "last_day")
  private LocalDate lastDay;

  private int days;
  private boolean weekends;

  @Column(name = "in_breaks")
  private boolean inBreaks;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "timetable_slot", joinColumns = @JoinColumn(name = "timetable_id"))
  private Set<TimetableSlot> slots = new HashSet<>();

  protected GroupTimetable() {} // for JPA

  GroupTimetable(long groupId, String path) {
    this.groupId = groupId;
    this.path = path;
  }

  /**
   * @param meetings of the draft, in order
   */
  void follow(TimetableDraft draft, List<Meeting> meetings) {
    shape = draft.shape();
    firstDay = draft.shape() == Shape.DATES ? meetings.get(0).day() : draft.from();
    lastDay =
        draft.shape() == Shape.WEEKLY ? draft.until() : meetings.get(meetings.size() - 1).day();
    days = draft.shape() == Shape.CAMP ? draft.days() : 0;
    weekends = draft.weekends();
    inBreaks = draft.inBreaks();
    slots.clear();
    draft.whole().forEach(hour -> slots.add(new TimetableSlot(hour, shape, firstDay)));
  }

  TimetableRow row() {
    return new TimetableRow(id, shape, firstDay, lastDay, days, hours());
  }

  TimetableDraft draft() {
    return new TimetableDraft(
        id, version, groupId, shape, firstDay, lastDay, days, weekends, inBreaks, hours());
  }

  private List<Hour> hours() {
    return slots.stream()
        .map(slot -> slot.hour(shape, firstDay))
        .sorted(
            Comparator.comparing(Hour::weekday, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Hour::day, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Hour::start))
        .toList();
  }

  long id() {
    return id;
  }

  int version() {
    return version;
  }

  long groupId() {
    return groupId;
  }
}
