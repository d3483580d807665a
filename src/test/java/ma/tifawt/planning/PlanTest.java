package ma.tifawt.planning;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import ma.tifawt.attendance.Meeting;
import ma.tifawt.planning.Timetable.Camp;
import ma.tifawt.planning.Timetable.Slot;
import ma.tifawt.planning.Timetable.Weekly;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.i18n.LocalizedText;
import org.junit.jupiter.api.Test;

class PlanTest {

  private static final ZoneId HERE = ZoneId.of("Africa/Casablanca");
  private static final LocalizedText NAME = LocalizedText.of("عيد", "Fête", null);
  private static final Slot WEDNESDAYS = new Slot(WEDNESDAY, LocalTime.of(15, 0), 90);
  private static final Slot SATURDAYS = new Slot(SATURDAY, LocalTime.of(10, 0), 120);

  private static Weekly club(String from, String until) {
    return new Weekly(
        List.of(SATURDAYS, WEDNESDAYS), LocalDate.parse(from), LocalDate.parse(until));
  }

  private static FreeDay fixed(String day) {
    return new FreeDay(LocalDate.parse(day), HolidayKind.FIXED, false, NAME);
  }

  @Test
  void aClubMeetsEachWeekInOrder() {
    assertThat(Plan.of(club("2026-11-02", "2026-11-15"), List.of()).held())
        .extracting(meeting -> meeting.start().toString())
        .containsExactly(
            "2026-11-04T15:00", "2026-11-07T10:00", "2026-11-11T15:00", "2026-11-14T10:00");
  }

  /** 2026-11-18 is Independence Day, a Wednesday. */
  @Test
  void onAHolidayNobodyMeetsAndTheMeetingIsToldApart() {
    Plan plan = Plan.of(club("2026-11-16", "2026-11-29"), List.of(fixed("2026-11-18")));

    assertThat(plan.left()).extracting(Meeting::day).containsExactly(LocalDate.of(2026, 11, 18));
    assertThat(plan.held()).hasSize(3).noneMatch(plan.left()::contains);
    assertThat(plan.uncertain()).isEmpty();
  }

  @Test
  void aDayThatWaitsForTheMoonStaysAndIsPointedOut() {
    FreeDay moon = new FreeDay(LocalDate.of(2027, 3, 10), HolidayKind.HIJRI, true, NAME);
    Plan plan = Plan.of(club("2027-03-08", "2027-03-14"), List.of(moon));

    assertThat(plan.held()).hasSize(2);
    assertThat(plan.uncertain()).extracting(Meeting::day).containsExactly(moon.day());
    assertThat(Plan.of(club("2027-03-08", "2027-03-14"), List.of(moon, fixed("2027-03-10"))).left())
        .as("another, certain reason")
        .hasSize(1);
  }

  /** In Ramadan Morocco is on UTC, before and after on UTC+1 (tz database). */
  @Test
  void theClockOnTheWallStaysOverTheChangeOfRamadan() {
    List<Meeting> held = Plan.of(club("2026-02-09", "2026-03-29"), List.of()).held();

    assertThat(held)
        .filteredOn(meeting -> meeting.day().getDayOfWeek() == WEDNESDAY)
        .allMatch(meeting -> meeting.start().toLocalTime().equals(LocalTime.of(15, 0)))
        .extracting(meeting -> meeting.moment(HERE).atOffset(ZoneOffset.UTC).getHour())
        .containsExactly(14, 15, 15, 15, 15, 15, 14);
  }

  @Test
  void anHourThatTheClocksLeaveOutIsTheOneAfterIt() {
    LocalDateTime gap = LocalDateTime.of(2026, 3, 22, 2, 30);
    assertThat(HERE.getRules().getValidOffsets(gap)).as("there is no such hour").isEmpty();
    assertThat(Meeting.of(gap, 60).moment(HERE).atZone(HERE).toLocalTime())
        .isEqualTo(LocalTime.of(3, 30));
  }

  @Test
  void aCampOfFiveDaysHasFiveDays() {
    Camp camp =
        new Camp(
            LocalDate.of(2026, 7, 29),
            5,
            List.of(
                new Camp.Hours(LocalTime.of(14, 0), 120), new Camp.Hours(LocalTime.of(9, 0), 150)),
            false);
    Plan plan = Plan.of(camp, List.of(fixed("2026-07-30")));

    assertThat(plan.held()).hasSize(8).isSorted();
    assertThat(plan.left()).hasSize(2);
    assertThat(plan.held().get(7).day()).as("over the weekend").isEqualTo("2026-08-04");
  }

  @Test
  void meetingsOfOneGroupDoNotOverlap() {
    Meeting one = Meeting.of(LocalDateTime.of(2026, 11, 4, 15, 0), 90);
    assertThat(one.meets(Meeting.of(LocalDateTime.of(2026, 11, 4, 16, 0), 30))).isTrue();
    assertThat(one.meets(Meeting.of(LocalDateTime.of(2026, 11, 4, 16, 30), 30))).isFalse();
    assertThatThrownBy(() -> Meeting.of(LocalDateTime.of(2026, 11, 4, 16, 0), 5))
        .isInstanceOf(DomainException.class);
  }
}
