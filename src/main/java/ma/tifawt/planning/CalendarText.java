package ma.tifawt.planning;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Writes iCalendar (RFC 5545): lines of at most 75 octets that end in CR LF, values escaped.
 * Moments are written in UTC, reckoned anew at each reading: the calendar program shows the hour of
 * its own place, in Ramadan too, and no definition of a zone can grow old in it.
 */
final class CalendarText {

  /** Octets of a line without its end; RFC 5545, 3.1. */
  private static final int LINE = 75;

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final StringBuilder text = new StringBuilder();

  CalendarText(String name) {
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//Tifawt//Sessions//EN");
    line("CALSCALE:GREGORIAN");
    text("X-WR-CALNAME", name);
    line("REFRESH-INTERVAL;VALUE=DURATION:PT6H");
    line("X-PUBLISHED-TTL:PT6H");
  }

  CalendarText line(String content) {
    int used = 0;
    for (int i = 0; i < content.length(); ) {
      int sign = content.codePointAt(i);
      int octets = Character.toString(sign).getBytes(StandardCharsets.UTF_8).length;
      if (used + octets > LINE) {
        text.append("\r\n ");
        used = 1;
      }
      text.appendCodePoint(sign);
      used += octets;
      i += Character.charCount(sign);
    }
    text.append("\r\n");
    return this;
  }

  CalendarText text(String property, String value) {
    return line(
        property
            + ":"
            + value
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r", "")
                .replace("\n", "\\n"));
  }

  CalendarText moment(String property, Instant moment) {
    return line(property + ":" + UTC.format(moment));
  }

  String end() {
    return line("END:VCALENDAR").text.toString();
  }
}
