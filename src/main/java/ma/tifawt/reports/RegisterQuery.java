package ma.tifawt.reports;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ma.tifawt.people.StaffName;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.LocalizedText;
import ma.tifawt.shared.persistence.Sql;
import ma.tifawt.shared.time.Now;

/**
 * Which registers were taken, asked of the sessions on the paths of a {@link Ground}; marks are not
 * looked at.
 */
final class RegisterQuery {

  /** Who is there for a session: whoever stands in, else those with the role for its group. */
  static final String TRAINERS =
      """
      left join account i on i.staff_member_id = s.stand_in
      left join role_grant t on s.stand_in is null and t.path = s.path and t.role = 'TRAINER'
        and not t.emergency and t.starts_on <= date(s.starts_at)
        and (t.ends_on is null or t.ends_on >= date(s.starts_at))
        and (t.ended_at is null or date(t.ended_at) >= date(s.starts_at))""";

  static final String TRAINER = "coalesce(i.id, t.account_id)";

  private static final String NAMES =
      "a.user_name, m.given_ar, m.family_ar, m.given_lat, m.family_lat";

  /** Sessions whose trainers are asked for at once. */
  private static final int AT_ONCE = 500;

  private final Connection connection;
  private final Ground ground;
  private final Level level;
  private final RegisterFilter asked;
  private final Days days;
  private final String end;
  private final Instant now;
  private final int graceHours;

  RegisterQuery(
      Connection connection, Ground ground, RegisterFilter asked, Settings settings, Now now) {
    this.connection = connection;
    this.ground = ground;
    this.asked = asked;
    this.days = asked.span().on(now.today(settings.zone()));
    this.end = SessionEnd.sql(settings.zone(), days);
    this.now = now.instant();
    this.graceHours = settings.registerGrace();
    this.level = level();
  }

  /** Centres where they are few, within one region; where a level was asked, that one. */
  private Level level() {
    boolean region = ground.levels().get(0) == Level.PROVINCE;
    return region && asked.place().level().isEmpty()
        ? Level.CENTRE
        : ground.filter().level().orElseThrow();
  }

  /**
   * @param most rows of a list
   */
  RegisterReport report(int most) throws SQLException {
    Map<String, RegisterCounts> byNode = byNode();
    return new RegisterReport(
        asked,
        level,
        ground.levels(),
        ground.prefixes().stream().map(ground.places()::names).toList(),
        ground.trail(),
        days,
        now,
        graceHours,
        byNode.getOrDefault(Facts.ALL, RegisterCounts.NONE),
        rows(byNode),
        trainers(most),
        missing(most));
  }

  private Map<String, RegisterCounts> byNode() throws SQLException {
    Map<String, RegisterCounts> counts = new TreeMap<>();
    over(new Sql("select " + Facts.name(level, "s.path") + " as part, count(*) as expected,")
            .add("sum(s.first_marked_at is not null) as taken, sum(" + onTime() + ") as on_time,")
            .add("sum(s.closed_at is not null) as closed, sum(s.came) as came,")
            .add("sum(s.counted) as counted from group_session s where"))
        .add("group by part with rollup")
        .read(connection, row -> counts.put(Facts.part(row), counts(row)));
    return counts;
  }

  private List<RegisterRow> rows(Map<String, RegisterCounts> byNode) throws SQLException {
    ground.addNames(level);
    List<RegisterRow> rows = new ArrayList<>();
    for (Map.Entry<String, RegisterCounts> each : byNode.entrySet()) {
      if (!each.getKey().equals(Facts.ALL)) {
        Node node = new Node(level, each.getKey());
        Place place = ground.places().place(level, each.getKey());
        Optional<Node> opens = ground.opens(node) ? Optional.of(node) : Optional.empty();
        rows.add(new RegisterRow(opens, place.code(), place.name(), each.getValue()));
      }
    }
    rows.sort(Comparator.comparing(RegisterRow::code));
    return List.copyOf(rows);
  }

  private List<TrainerRow> trainers(int most) throws SQLException {
    List<TrainerRow> trainers = new ArrayList<>();
    over(new Sql("select x.account, " + NAMES + ", count(*) as expected, sum(x.taken) as taken,")
            .add("sum(x.on_time) as on_time, sum(x.closed) as closed, sum(x.came) as came,")
            .add(
                "sum(x.counted) as counted from (select distinct s.id, " + TRAINER + " as account,")
            .add("s.first_marked_at is not null as taken, " + onTime() + " as on_time,")
            .add("s.closed_at is not null as closed, s.came, s.counted from group_session s")
            .add(TRAINERS + " where"))
        .add(") x left join account a on a.id = x.account")
        .add("left join staff_member m on m.id = a.staff_member_id")
        .add("group by x.account, " + NAMES)
        .add("order by count(*) - sum(x.taken) desc, count(*) desc, x.account limit ?", most)
        .read(connection, row -> trainers.add(new TrainerRow(name(row), counts(row))));
    return List.copyOf(trainers);
  }

  private List<MissingRegister> missing(int most) throws SQLException {
    Map<Long, MissingRegister> found = new LinkedHashMap<>();
    over(new Sql("select s.id, s.starts_at, c.code as centre_code, c.name_ar as centre_ar,")
            .add("c.name_fr as centre_fr, g.code as group_code, g.name_ar as group_ar,")
            .add("g.name_fr as group_fr,")
            .add(
                "(select max(r.sent_on) from register_reminder r where r.session_id = s.id) as sent")
            .add("from group_session s join learner_group g on g.id = s.group_id")
            .add("join centre c on c.id = g.centre_id where s.first_marked_at is null and"))
        .add("order by c.code, s.starts_at, s.id limit ?", most)
        .read(connection, row -> found.put(row.getLong("id"), missing(row)));
    List<Long> ids = List.copyOf(found.keySet());
    Map<Long, List<LocalizedText>> names = new TreeMap<>();
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      addTrainers(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)), names);
    }
    return found.values().stream()
        .map(each -> each.with(names.getOrDefault(each.session(), List.of())))
        .toList();
  }

  private void addTrainers(List<Long> sessions, Map<Long, List<LocalizedText>> names)
      throws SQLException {
    new Sql("select distinct s.id, " + TRAINER + " as account, " + NAMES)
        .add("from group_session s " + TRAINERS)
        .add("join account a on a.id = " + TRAINER)
        .add("left join staff_member m on m.id = a.staff_member_id where s.id in")
        .in(sessions)
        .read(
            connection,
            row ->
                names
                    .computeIfAbsent(row.getLong("id"), id -> new ArrayList<>())
                    .add(name(row).orElseThrow()));
  }

  /** Sessions of the days that are over and were not cancelled. */
  private Sql over(Sql question) {
    return question
        .within("s.path", ground.prefixes())
        .add("and s.starts_at >= ?", days.from().atStartOfDay())
        .add("and s.starts_at < ?", days.to().plusDays(1).atStartOfDay())
        .add("and s.state <> 'CANCELLED'")
        .add("and " + end + " <= ?", LocalDateTime.ofInstant(now, ZoneOffset.UTC));
  }

  private String onTime() {
    return "coalesce(s.first_marked_at <= timestampadd(hour, " + graceHours + ", " + end + "), 0)";
  }

  private static RegisterCounts counts(ResultSet row) throws SQLException {
    return new RegisterCounts(
        row.getLong("expected"),
        row.getLong("taken"),
        row.getLong("on_time"),
        row.getLong("closed"),
        row.getLong("came"),
        row.getLong("counted"));
  }

  private static MissingRegister missing(ResultSet row) throws SQLException {
    return new MissingRegister(
        row.getLong("id"),
        row.getObject("starts_at", LocalDateTime.class),
        place(row, "centre"),
        place(row, "group"),
        List.of(),
        Optional.ofNullable(row.getObject("sent", LocalDate.class)));
  }

  private static Place place(ResultSet row, String of) throws SQLException {
    return new Place(
        row.getString(of + "_code"),
        LocalizedText.of(row.getString(of + "_ar"), row.getString(of + "_fr"), null));
  }

  /** As the person's own page has it: the user name where nobody is known behind the account. */
  private static Optional<LocalizedText> name(ResultSet row) throws SQLException {
    String user = row.getString("user_name");
    if (user == null) {
      return Optional.empty();
    }
    StaffName name =
        new StaffName(
            0,
            row.getString("given_ar"),
            row.getString("family_ar"),
            row.getString("given_lat"),
            row.getString("family_lat"));
    boolean known = !name.in(Lang.AR).isEmpty();
    return Optional.of(
        known
            ? LocalizedText.of(name.in(Lang.AR), name.in(Lang.FR), null)
            : LocalizedText.of(user, user, null));
  }
}
