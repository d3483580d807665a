package ma.tifawt.reports;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import ma.tifawt.shared.persistence.Sql;

/** Brings some groups together from their marks and sessions, in a few questions for all. */
final class FiguresQuery {

  private static final String NUMBERS =
      "f.present, f.late, f.left_early, f.absent, f.excused, f.came, f.counted, f.minutes";

  private static final String DAY_NUMBERS =
      """
      m.status = 'PRESENT' as present, m.status = 'LATE' as late, m.status = 'LEFT_EARLY' as left_early,
      m.status = 'ABSENT' as absent, m.status = 'EXCUSED' as excused, m.came, m.counted, m.minutes""";

  private static final String KEEP =
      """
      insert into group_figures (group_id, path, band, first_month, last_month, months, days)
      values (?, ?, ?, ?, ?, ?, ?)
      on duplicate key update path = values(path), band = values(band),
        first_month = values(first_month), last_month = values(last_month),
        months = values(months), days = values(days)""";

  /** Both halves of one group while its rows come in. */
  private static final class Halves {
    private final String path;
    private final Band band;
    private final GroupFactsBuilder months = new GroupFactsBuilder();
    private final GroupFactsBuilder days = new GroupFactsBuilder();
    private final Map<Long, Gender> genders = new HashMap<>();
    private YearMonth first;
    private YearMonth last;

    Halves(String path, Band band) {
      this.path = path;
      this.band = band;
    }

    void reach(YearMonth month) {
      first = first == null || month.isBefore(first) ? month : first;
      last = last == null || month.isAfter(last) ? month : last;
    }
  }

  private final Connection connection;
  private final Collection<Long> groups;
  private final Map<Long, Halves> halves = new TreeMap<>();

  private FiguresQuery(Connection connection, Collection<Long> groups) {
    this.connection = connection;
    this.groups = groups;
  }

  static FiguresQuery read(Connection connection, Collection<Long> groups) throws SQLException {
    FiguresQuery query = new FiguresQuery(connection, groups);
    query.groups();
    query.newcomers();
    query.months();
    query.days();
    query.sessions();
    return query;
  }

  private void groups() throws SQLException {
    new Sql("select id, path, band from learner_group where id in")
        .in(groups)
        .read(
            connection,
            row ->
                halves.put(
                    row.getLong("id"),
                    new Halves(row.getString("path"), Band.valueOf(row.getString("band")))));
  }

  /** Who came in a season before that of the group, in whichever group. */
  private void newcomers() throws SQLException {
    new Sql("select distinct f.group_id, f.learner_id from")
        .add("(select distinct group_id, learner_id from learner_month where group_id in")
        .in(groups)
        .add(") f join learner_group g on g.id = f.group_id join season s on s.id = g.season_id")
        .add("join learner_month e on e.learner_id = f.learner_id and e.came > 0")
        .add("and e.month < date_format(s.starts_on, '%Y-%m-01')")
        .read(
            connection,
            row -> {
              Halves group = halves.get(row.getLong("group_id"));
              group.months.returns(row.getLong("learner_id"));
              group.days.returns(row.getLong("learner_id"));
            });
  }

  private void months() throws SQLException {
    new Sql("select f.group_id, f.month, f.learner_id, f.gender, " + NUMBERS)
        .add("from learner_month f where f.group_id in")
        .in(groups)
        .read(
            connection,
            row -> {
              Halves group = halves.get(row.getLong("group_id"));
              long learner = row.getLong("learner_id");
              String stated = row.getString("gender");
              Gender gender = stated == null ? null : Gender.valueOf(stated);
              YearMonth month = YearMonth.from(row.getObject("month", LocalDate.class));
              group.genders.put(learner, gender);
              group.reach(month);
              group.months.marks(Slots.of(month), learner, gender, Facts.marks(row, 0));
            });
  }

  private void days() throws SQLException {
    new Sql("select s.group_id, date(s.starts_at) as day, m.learner_id, " + DAY_NUMBERS)
        .add("from group_session s join attendance_mark m on m.session_id = s.id")
        .add("where m.status is not null and s.group_id in")
        .in(groups)
        .read(
            connection,
            row -> {
              Halves group = halves.get(row.getLong("group_id"));
              long learner = row.getLong("learner_id");
              LocalDate day = row.getObject("day", LocalDate.class);
              group.days.marks(
                  Slots.of(day), learner, group.genders.get(learner), Facts.marks(row, 0));
            });
  }

  private void sessions() throws SQLException {
    Map<Long, Map<YearMonth, long[]>> byMonth = new HashMap<>();
    new Sql("select s.group_id, date(s.starts_at) as day, count(*) as held,")
        .add("sum(s.headcount) as unnamed from group_session s where " + Facts.HELD)
        .add("and s.group_id in")
        .in(groups)
        .add("group by s.group_id, day")
        .read(connection, row -> session(row, byMonth));
    byMonth.forEach(
        (group, months) ->
            months.forEach(
                (month, sum) ->
                    halves.get(group).months.sessions(Slots.of(month), sum[0], sum[1])));
  }

  private void session(ResultSet row, Map<Long, Map<YearMonth, long[]>> byMonth)
      throws SQLException {
    long id = row.getLong("group_id");
    LocalDate day = row.getObject("day", LocalDate.class);
    YearMonth month = YearMonth.from(day);
    halves.get(id).reach(month);
    halves.get(id).days.sessions(Slots.of(day), row.getLong("held"), row.getLong("unnamed"));
    long[] sum =
        byMonth
            .computeIfAbsent(id, group -> new TreeMap<>())
            .computeIfAbsent(month, m -> new long[2]);
    sum[0] += row.getLong("held");
    sum[1] += row.getLong("unnamed");
  }

  /** Writes down what these of the groups come to; of one without anything, nothing stays. */
  void keep(Collection<Long> wanted) throws SQLException {
    try (PreparedStatement keep = connection.prepareStatement(KEEP)) {
      for (long id : wanted) {
        Halves group = halves.get(id);
        if (group.first == null) {
          new Sql("delete from group_figures where group_id = ?", id).write(connection);
        } else {
          keep.setLong(1, id);
          keep.setString(2, group.path);
          keep.setString(3, group.band.name());
          keep.setDate(4, Date.valueOf(group.first.atDay(1)));
          keep.setDate(5, Date.valueOf(group.last.atDay(1)));
          keep.setBytes(6, group.months.build(group.path, group.band).bytes());
          keep.setBytes(7, group.days.build(group.path, group.band).bytes());
          keep.executeUpdate();
        }
      }
    }
  }
}
