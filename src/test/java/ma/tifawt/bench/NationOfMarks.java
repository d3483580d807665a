package ma.tifawt.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A season of a nation: up to 700 centres in all provinces, 6,000 groups, 200,000 children and
 * 10,000,000 marks, made inside the database. Children come more or less often, each in an own way;
 * counts stand with the sessions and months as the product keeps them.
 *
 * <p>It grows in steps, and the first step is one region, so that a report of that region can be
 * measured while the nation around it grows.
 */
final class NationOfMarks {

  static final int GROUPS = 6_000;
  private static final int CENTRES = 700;
  private static final int CHILDREN_OF_A_GROUP = 33;
  private static final int SESSIONS_OF_A_GROUP = 51;
  private static final long FIRST = 5_000_000;
  private static final int STEP = 500;

  private final Connection connection;
  private final List<String[]> provinces = new ArrayList<>();
  private int groups;

  NationOfMarks(Connection connection) throws SQLException {
    this.connection = connection;
    try (Statement sql = connection.createStatement()) {
      sql.execute("create table bench_number (n int not null primary key)");
      sql.execute("insert into bench_number values (0)");
      for (int size = 1; size < 1024; size *= 2) {
        sql.execute("insert into bench_number select n + " + size + " from bench_number");
      }
      try (var rows =
          sql.executeQuery(
              "select code, region_code from province order by region_code = 'MA-04' desc, code")) {
        while (rows.next()) {
          provinces.add(new String[] {rows.getString(1), rows.getString(2)});
        }
      }
    }
  }

  /** Region of the first step. */
  String firstRegion() {
    return provinces.get(0)[1];
  }

  /** Grows to so many groups; the first tenth of a tenth lies in one region. */
  void growTo(int wanted) throws SQLException {
    try (Statement sql = connection.createStatement()) {
      sql.execute("set foreign_key_checks = 0");
      sql.execute("set unique_checks = 0");
      while (groups < wanted) {
        int until = Math.min(wanted, groups + STEP);
        places(sql, groups, until);
        children(sql, groups, until);
        marks(sql, groups, until);
        groups = until;
      }
      sql.execute("set foreign_key_checks = 1");
      sql.execute("set unique_checks = 1");
      sql.execute(
          "analyze table group_session, learner_month, attendance_mark, learner, membership");
    }
  }

  private void places(Statement sql, int from, int until) throws SQLException {
    long home = provinces.stream().filter(p -> p[1].equals(firstRegion())).count();
    for (int i = from; i < until; i++) {
      int centre = i * CENTRES / GROUPS;
      String[] province =
          provinces.get(
              (int) (i < GROUPS / 100 ? centre % home : home + centre % (provinces.size() - home)));
      long centreId = FIRST + centre;
      String path = "/youth-houses/" + province[1] + "/" + province[0] + "/" + centreId + "/";
      sql.execute(
          "insert ignore into centre (id, programme_id, province_code, code, name_ar, name_fr, path) select "
              + centreId
              + ", p.id, '"
              + province[0]
              + "', 'N"
              + centreId
              + "', 'دار شباب', 'Maison de jeunes', '"
              + path
              + "' from programme p where p.code = 'youth-houses'");
      long group = FIRST + i;
      sql.execute(
          "insert into learner_group (id, centre_id, season_id, code, course, band, name_ar, name_fr, path)"
              + " select "
              + group
              + ", c.id, (select max(id) from season), 'N"
              + group
              + "', 'builders', '"
              + "ABC".charAt(i % 3)
              + "', 'فوج', 'Groupe', concat(c.path, "
              + group
              + ", '/') from centre c where c.id = "
              + centreId);
    }
  }

  private static String of(int from, int until) {
    return String.format(Locale.ROOT, "g.id between %d and %d", FIRST + from, FIRST + until - 1);
  }

  private static void children(Statement sql, int from, int until) throws SQLException {
    String each =
        " from learner_group g join bench_number b on b.n < "
            + CHILDREN_OF_A_GROUP
            + " where "
            + of(from, until);
    String id = "(g.id * 100 + b.n)";
    sql.execute(
        "insert into learner (id, code, centre_id, path, given_lat, family_lat, display_name, avatar, birth_year, birth_month, gender,"
            + " standing, keys_indexed, names_indexed) select "
            + id
            + ", concat('N', "
            + id
            + "), g.centre_id, substring(g.path, 1, length(g.path) - length(g.id) - 1), 'Enfant', 'Essai', 'Enfant E.', 'star',"
            + " 2012, 5, if("
            + id
            + " % 2 = 0, 'F', 'M'), 'ACTIVE', true, true"
            + each);
    sql.execute(
        "insert into membership (learner_id, group_id, path, joined_on) select "
            + id
            + ", g.id, g.path, '2025-09-15'"
            + each);
  }

  /** A weekly session from September on; a child comes to 55 to 97 of a hundred. */
  private static void marks(Statement sql, int from, int until) throws SQLException {
    String sessions = "(g.id * 100 + b.n)";
    sql.execute(
        "insert into group_session (id, group_id, path, starts_at, zone, minutes, state, expected, first_marked_at, closed_at) select "
            + sessions
            + ", g.id, g.path, date_add('2025-09-15 15:00:00', interval b.n * 6 day), 'Africa/Casablanca', 90, 'CLOSED', "
            + CHILDREN_OF_A_GROUP
            + ", date_add('2025-09-15 15:10:00', interval b.n * 6 day), date_add('2025-09-15 16:40:00', interval b.n * 6 day)"
            + " from learner_group g join bench_number b on b.n < "
            + SESSIONS_OF_A_GROUP
            + " where "
            + of(from, until));
    sql.execute(
        """
        insert into attendance_mark (session_id, learner_id, path, status, code, came, counted, minutes, version)
        select x.session, x.learner, x.path, x.status, x.status, x.status in ('PRESENT', 'LATE', 'LEFT_EARLY'), x.status <> 'EXCUSED',
          if(x.status in ('PRESENT', 'LATE', 'LEFT_EARLY'), 90, 0), 1
        from (select s.id as session, g.id * 100 + b.n as learner, g.path,
            case when crc32(concat(s.id, '-', b.n)) %% 100 < 55 + crc32(concat('c', g.id * 100 + b.n)) %% 43
              then elt(1 + crc32(concat('k', s.id, b.n)) %% 12, 'PRESENT', 'PRESENT', 'PRESENT', 'PRESENT', 'PRESENT', 'PRESENT',
                'PRESENT', 'PRESENT', 'PRESENT', 'PRESENT', 'LATE', 'LEFT_EARLY')
              else elt(1 + crc32(concat('x', s.id, b.n)) %% 4, 'ABSENT', 'ABSENT', 'ABSENT', 'EXCUSED') end as status
          from learner_group g join group_session s on s.group_id = g.id join bench_number b on b.n < %d where %s) x"""
            .formatted(CHILDREN_OF_A_GROUP, of(from, until)));
    sql.execute(
        """
        update group_session s join (select m.session_id, sum(m.status = 'PRESENT') p, sum(m.status = 'LATE') l,
            sum(m.status = 'LEFT_EARLY') e, sum(m.status = 'ABSENT') a, sum(m.status = 'EXCUSED') x, sum(m.came) c, sum(m.counted) n
          from attendance_mark m join group_session t on t.id = m.session_id join learner_group g on g.id = t.group_id where %s
          group by m.session_id) k on k.session_id = s.id
        set s.present = p, s.late = l, s.left_early = e, s.absent = a, s.excused = x, s.came = c, s.counted = n"""
            .formatted(of(from, until)));
    sql.execute(
        """
        insert into learner_month (learner_id, group_id, month, path, gender, band, present, late, left_early, absent, excused, came,
          counted, minutes)
        select m.learner_id, g.id, date_format(s.starts_at, '%%Y-%%m-01'), g.path, if(m.learner_id %% 2 = 0, 'F', 'M'), g.band,
          sum(m.status = 'PRESENT'), sum(m.status = 'LATE'), sum(m.status = 'LEFT_EARLY'), sum(m.status = 'ABSENT'),
          sum(m.status = 'EXCUSED'), sum(m.came), sum(m.counted), sum(m.minutes)
        from learner_group g join group_session s on s.group_id = g.id join attendance_mark m on m.session_id = s.id where %s
        group by m.learner_id, g.id, 3, g.path, 5, g.band"""
            .formatted(of(from, until)));
    sql.execute(
        "insert into group_change (group_id) select g.id from learner_group g where "
            + of(from, until));
  }
}
