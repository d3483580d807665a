package ma.tifawt.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * {@code mvn -Pbench verify -Dit.test=RegisterBenchIT}: batches of 2,000 marks, and 200 marks a
 * second from trainers at many registers; afterwards every count is computed again from the marks.
 */
@Tag("bench")
class RegisterBenchIT {

  /** Registers of each of the two tests. */
  private static final int GROUPS = 240;

  private static final int CHILDREN = 35;
  private static final int BATCH = 2_000;
  private static final int PER_SECOND = 200;
  private static final int SECONDS = 60;
  private static final int LINES = 24;
  private static final long FIRST = 7_000_000;

  private static BenchProduct product;
  private static HttpClient trainer;

  @BeforeAll
  static void prepare() throws Exception {
    product = BenchProduct.running();
    String name = product.accounts().trainer().userName();
    try (Connection connection = product.database();
        Statement sql = connection.createStatement()) {
      String home =
          "(select g.path from role_grant g join account a on a.id = g.account_id where a.user_name = '"
              + name
              + "' limit 1)";
      sql.execute("create table bench_register (n int not null primary key)");
      for (int n = 0; n < 2 * GROUPS; n++) {
        sql.execute("insert into bench_register values (" + n + ")");
      }
      String centre =
          "(select c.id as centre, c.path from centre c where "
              + home
              + " like concat(c.path, '%'))";
      sql.execute(
          "insert into learner_group (id, centre_id, season_id, code, course, band, name_ar, name_fr, path) select "
              + FIRST
              + " + n, c.centre, (select max(id) from season), concat('Z', n), 'builders', 'B', 'فوج', 'Groupe', concat(c.path, "
              + FIRST
              + " + n, '/') from bench_register b join "
              + centre
              + " c");
      String child = "(g.id * 100 + b.n)";
      String each =
          " from learner_group g join bench_register b on b.n < "
              + CHILDREN
              + " where g.id >= "
              + FIRST;
      sql.execute(
          "insert into learner (id, code, centre_id, path, given_lat, family_lat, display_name, avatar, birth_year, birth_month, gender, standing, keys_indexed, names_indexed) select "
              + child
              + ", concat('Z', "
              + child
              + "), g.centre_id, substring(g.path, 1, length(g.path) - length(g.id) - 1), 'Enfant', 'Essai', 'Enfant E.', 'star', 2016, 5, if(b.n % 2 = 0, 'F', 'M'), 'ACTIVE', true, true"
              + each);
      sql.execute(
          "insert into membership (learner_id, group_id, path, joined_on) select "
              + child
              + ", g.id, g.path, '2025-09-15'"
              + each);
      sql.execute(
          "insert into group_session (id, group_id, path, starts_at, zone, minutes, state) select g.id, g.id, g.path, date_add(curdate(), interval -1 day), 'Africa/Casablanca', 90, 'PLANNED' from learner_group g where g.id >= "
              + FIRST);
      sql.execute(
          "insert into role_grant (account_id, role, path, starts_on) select a.id, 'TRAINER', g.path, '2025-09-01' from account a join learner_group g on g.id >= "
              + FIRST
              + " where a.user_name = '"
              + name
              + "'");
    }
    trainer = product.signIn(product.accounts().trainer());
  }

  private record Wish(long group, int child) {

    String operation(int counter, String status) {
      long learner = group * 100 + child;
      return """
          {"id":"%s","counter":%d,"kind":"attendance.mark","subject":"mark:%d:%d","base":0,
          "payload":{"session":%d,"learner":%d,"status":"%s","note":""}}"""
          .formatted(UUID.randomUUID(), counter, group, learner, group, learner, status);
    }
  }

  private static List<Wish> registers(int from, int until) {
    List<Wish> wishes = new ArrayList<>();
    for (int group = from; group < until; group++) {
      for (int child = 0; child < CHILDREN; child++) {
        wishes.add(new Wish(FIRST + group, child));
      }
    }
    return wishes;
  }

  private static String status(int i) {
    return i % 7 == 0 ? "ABSENT" : i % 11 == 0 ? "LATE" : "PRESENT";
  }

  private static String send(String device, List<Wish> wishes) throws Exception {
    StringBuilder operations = new StringBuilder();
    for (int i = 0; i < wishes.size(); i++) {
      operations.append(i == 0 ? "" : ",").append(wishes.get(i).operation(i + 1, status(i)));
    }
    String body = "{\"device\":\"" + device + "\",\"operations\":[" + operations + "]}";
    String answer = product.post(trainer, "/api/v1/sync", body).body();
    assertThat(answer.split("\"outcome\":\"applied\"", -1)).hasSize(wishes.size() + 1);
    return answer;
  }

  /** Registers one after the other as a phone sends them, and the same all in disorder. */
  @Test
  void aBatchIsSent() throws Exception {
    send("warm", registers(0, 2));
    for (int round = 0; round < 2; round++) {
      for (boolean disorder : new boolean[] {false, true}) {
        int from = 2 + (round * 2 + (disorder ? 1 : 0)) * 58;
        List<Wish> wishes = registers(from, from + 58).subList(0, BATCH);
        if (disorder) {
          wishes = new ArrayList<>(wishes);
          Collections.shuffle(wishes, new Random(round));
        }
        long began = System.nanoTime();
        send("batch" + from, wishes);
        Figures.line(
            "| %,d operations in one batch, %s | %.2f s |",
            BATCH,
            disorder ? "in no order" : "register by register",
            (System.nanoTime() - began) / 1e9);
      }
    }
    recount();
  }

  /** Marks come at their moment, however long the ones before took; the first five seconds warm. */
  @Test
  void marksKeepComing() throws Exception {
    List<HttpClient> lines = new ArrayList<>();
    for (int i = 0; i < LINES; i++) {
      lines.add(product.signIn(product.accounts().trainer()));
    }
    Histogram latencies = new ConcurrentHistogram(600_000_000, 3);
    AtomicInteger next = new AtomicInteger();
    int warm = 5 * PER_SECOND;
    int all = warm + SECONDS * PER_SECOND;
    long start = System.nanoTime();
    Together.run(
        lines,
        line -> {
          for (int i = next.getAndIncrement(); i < all; i = next.getAndIncrement()) {
            long due = start + i * (1_000_000_000L / PER_SECOND);
            while (System.nanoTime() < due) {
              LockSupport.parkNanos(due - System.nanoTime());
            }
            Wish wish = new Wish(FIRST + GROUPS + i % GROUPS, i / GROUPS % CHILDREN);
            String body =
                "{\"device\":\"steady"
                    + i
                    + "\",\"operations\":["
                    + wish.operation(i + 1, status(i))
                    + "]}";
            String answer = product.post(line, "/api/v1/sync", body).body();
            assertThat(answer).containsAnyOf("applied", "conflict");
            if (i >= warm) {
              latencies.recordValue((System.nanoTime() - due) / 1000);
            }
          }
        });
    double seconds = (System.nanoTime() - start) / 1e9 - 5;
    Figures.latencies(PER_SECOND + " marks a second for a minute", latencies, seconds);
    recount();
  }

  /** Counts of sessions and months against the marks themselves. */
  private static void recount() throws Exception {
    try (Connection connection = product.database();
        Statement sql = connection.createStatement()) {
      long wrong =
          number(
              sql,
              """
              select count(*) from group_session g left join (select session_id, sum(status = 'PRESENT') p, sum(status = 'LATE') l,
                sum(status = 'ABSENT') a, sum(came) c, sum(counted) n from attendance_mark group by session_id) m on m.session_id = g.id
              where g.id >= 7000000 and g.state = 'OPEN' and (g.present <> coalesce(m.p, 0) or g.late <> coalesce(m.l, 0)
                or g.absent <> coalesce(m.a, 0) or g.came <> coalesce(m.c, 0) or g.counted <> coalesce(m.n, 0))""");
      long wrongMonths =
          number(
              sql,
              """
              select count(*) from learner_month f join (select m.learner_id, g.group_id, sum(m.status = 'PRESENT') p, sum(m.came) c,
                sum(m.counted) n, sum(m.minutes) t from attendance_mark m join group_session g on g.id = m.session_id
                where g.id >= 7000000 group by m.learner_id, g.group_id) x on x.learner_id = f.learner_id and x.group_id = f.group_id
              where f.present <> x.p or f.came <> x.c or f.counted <> x.n or f.minutes <> x.t""");
      long marks = number(sql, "select count(*) from attendance_mark where session_id >= 7000000");
      long months = number(sql, "select count(*) from learner_month where group_id >= 7000000");
      Figures.line("| counts that differ from %,d marks | %d |", marks, wrong + wrongMonths);
      assertThat(wrong + wrongMonths).isZero();
      assertThat(months).isEqualTo(marks);
    }
  }

  private static long number(Statement sql, String question) throws SQLException {
    try (ResultSet row = sql.executeQuery(question)) {
      row.next();
      return row.getLong(1);
    }
  }
}
