package ma.tifawt.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

/** What we write, a calendar library reads without complaint and as it was meant. */
class CalendarTextTest {

  private static final ZoneId HERE = ZoneId.of("Africa/Casablanca");
  private static final String NAME =
      "نادي الذكاء؛ فوج البناة, القاعة \\ 2;\nالطابق الأول، دار الشباب";

  private static String event(LocalDateTime start) {
    Instant moment = start.atZone(HERE).toInstant();
    return new CalendarText("Séances")
        .line("BEGIN:VEVENT")
        .line("UID:session-1@tifawt.example.ma")
        .moment("DTSTAMP", Instant.parse("2026-11-22T10:00:00Z"))
        .moment("DTSTART", moment)
        .moment("DTEND", moment.plusSeconds(5400))
        .line("SEQUENCE:2")
        .line("STATUS:CONFIRMED")
        .text("SUMMARY", NAME)
        .line("END:VEVENT")
        .end();
  }

  private static VEvent read(String text) throws Exception {
    Calendar calendar = new CalendarBuilder().build(new StringReader(text));
    assertThat(calendar.validate().hasErrors()).isFalse();
    return (VEvent) calendar.getComponent("VEVENT").orElseThrow();
  }

  @Test
  void noLineIsLongerThanAllowedAndNoSignIsCut() {
    String text = event(LocalDateTime.of(2026, 11, 25, 15, 0));
    assertThat(text).endsWith("END:VCALENDAR\r\n").contains("\r\n ");
    assertThat(text.split("\r\n"))
        .allSatisfy(
            line ->
                assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
    assertThat(text).doesNotContain("\uFFFD");
  }

  @Test
  void wordsComeBackAsTheyWere() throws Exception {
    String text = event(LocalDateTime.of(2026, 11, 25, 15, 0));
    assertThat(text.replace("\r\n ", ""))
        .as("also for a reader that is less forgiving than this library")
        .contains(
            "SUMMARY:"
                + NAME.replace("\\", "\\\\")
                    .replace(",", "\\,")
                    .replace(";", "\\;")
                    .replace("\n", "\\n"));
    VEvent event = read(text);
    assertThat(event.getSummary().getValue()).isEqualTo(NAME);
    assertThat(event.getSequence().getSequenceNo()).isEqualTo(2);
  }

  /** In Ramadan 1447 Morocco is on UTC (19 February to 20 March 2026), otherwise on UTC+1. */
  @Test
  void threeIsThreeInRamadanToo() throws Exception {
    for (LocalDateTime start :
        new LocalDateTime[] {
          LocalDateTime.of(2026, 2, 11, 15, 0),
          LocalDateTime.of(2026, 2, 25, 15, 0),
          LocalDateTime.of(2026, 3, 25, 15, 0)
        }) {
      Temporal read = read(event(start)).getDateTimeStart().getDate();
      assertThat(ZonedDateTime.ofInstant(Instant.from(read), HERE).toLocalDateTime())
          .isEqualTo(start);
    }
    assertThat(event(LocalDateTime.of(2026, 2, 11, 15, 0))).contains("DTSTART:20260211T140000Z");
    assertThat(event(LocalDateTime.of(2026, 2, 25, 15, 0))).contains("DTSTART:20260225T150000Z");
  }
}
