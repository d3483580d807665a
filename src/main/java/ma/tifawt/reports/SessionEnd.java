package ma.tifawt.reports;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * The moment a session ends, as the database computes it: planned local time less the zone's offset
 * on that day. The offset may change within the days asked, as it does around Ramadan, and the
 * database knows no zones.
 */
final class SessionEnd {

  private SessionEnd() {}

  /**
   * @param zone in which the installation plans its sessions
   * @return an expression over a session {@code s}, in UTC
   */
  static String sql(ZoneId zone, Days days) {
    ZoneRules rules = zone.getRules();
    LocalDateTime until = days.to().plusDays(1).atStartOfDay();
    StringBuilder offset = new StringBuilder("case");
    ZoneOffsetTransition change =
        rules.nextTransition(days.from().atStartOfDay().minusDays(1).atZone(zone).toInstant());
    while (change != null && change.getDateTimeBefore().isBefore(until)) {
      offset
          .append(" when s.starts_at < '")
          .append(change.getDateTimeBefore())
          .append("' then ")
          .append(change.getOffsetBefore().getTotalSeconds() / 60);
      change = rules.nextTransition(change.getInstant());
    }
    int last = rules.getOffset(until).getTotalSeconds() / 60;
    String minutes =
        offset.length() == 4 ? String.valueOf(last) : offset + " else " + last + " end";
    return "timestampadd(minute, s.minutes - (" + minutes + "), s.starts_at)";
  }
}
