package ma.tifawt.product;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import ma.tifawt.slice.TestDatabase;
import org.junit.jupiter.api.Test;

/**
 * Fifty telephones of two trainers take the registers of one group for some days, with every
 * trouble of {@link SimulatedDevice}; in the middle the server is killed, and then its database.
 * {@code mvn verify -Dit.test=RegisterSimulationIT} runs it alone.
 */
class RegisterSimulationIT {

  private static final int DEVICES = 50;
  private static final int CHILDREN = 24;
  private static final int SESSIONS = 4;
  private static final int MARKS_OF_A_DEVICE = 24;
  private static final Duration PATIENCE = Duration.ofMinutes(6);

  private final Product product = Product.running();
  private final SimulatedGroup group = SimulatedGroup.create(CHILDREN, SESSIONS);
  private final AtomicInteger receipts = new AtomicInteger();
  private final List<SimulatedDevice> devices = new ArrayList<>();
  private final String ofGroup =
      "(select id from group_session where group_id = " + group.id() + ")";

  @Test
  void noMarkIsLostNoneIsDoubledAndEveryConflictIsSeen() throws Exception {
    for (int i = 0; i < DEVICES; i++) {
      devices.add(
          new SimulatedDevice(i, i % 2 == 0 ? group.one() : group.other(), group, receipts));
    }
    Instant giveUp = Instant.now().plus(PATIENCE);
    ExecutorService hands = Executors.newFixedThreadPool(DEVICES);
    try {
      List<Future<?>> lives = new ArrayList<>();
      for (SimulatedDevice device : devices) {
        lives.add(
            hands.submit(
                () -> {
                  device.live(MARKS_OF_A_DEVICE, giveUp);
                  return null;
                }));
      }
      int all = DEVICES * MARKS_OF_A_DEVICE;
      await(all / 4, giveUp);
      product.killAndRestart();
      await(all / 2, giveUp);
      if (TestDatabase.isEmbedded()) {
        TestDatabase.kill();
        Thread.sleep(1500);
        TestDatabase.startAgain();
      }
      for (Future<?> life : lives) {
        life.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      }
    } finally {
      hands.shutdownNow();
    }
    everyAcknowledgedMarkIsThereOnce();
    everyMarkSaysWhatWasAppliedLast();
    everyConflictIsSeen();
    countsEqualARecount();
  }

  private void await(int wanted, Instant giveUp) throws InterruptedException {
    while (receipts.get() < wanted) {
      assertThat(Instant.now()).as("receipts: %s", receipts).isBefore(giveUp);
      Thread.sleep(50);
    }
  }

  private void everyAcknowledgedMarkIsThereOnce() {
    assertThat(devices).allSatisfy(device -> assertThat(device.waiting()).isZero());
    Map<String, String> stored = new HashMap<>();
    product.each(
        "select operation_id, outcome from mark_change where session_id in " + ofGroup,
        row -> assertThat(stored.put(row.getString(1), row.getString(2))).as("doubled").isNull());
    Map<String, Integer> outcomes = new HashMap<>();
    int made = 0;
    for (SimulatedDevice device : devices) {
      made += device.made();
      assertThat(device.receipts()).hasSize(device.made());
      for (Map.Entry<UUID, JsonObject> each : device.receipts().entrySet()) {
        String told = each.getValue().getString("outcome");
        String kept = stored.get(each.getKey().toString());
        outcomes.merge(told, 1, Integer::sum);
        assertThat(kept).as("acknowledged as %s", told).isNotNull();
        switch (told) {
          case "applied" -> assertThat(kept).isIn("APPLIED", "OVERTAKEN");
          case "conflict" -> assertThat(kept).isEqualTo("CONFLICT");
          default -> assertThat(told).isEqualTo("duplicate");
        }
      }
    }
    assertThat(made).isEqualTo(DEVICES * MARKS_OF_A_DEVICE);
    assertThat(stored).hasSize(made);
    assertThat(outcomes.keySet())
        .as("the trouble came")
        .contains("applied", "conflict", "duplicate");
  }

  private void everyMarkSaysWhatWasAppliedLast() {
    assertThat(product.look("select count(*) from attendance_mark where session_id in " + ofGroup))
        .isNotEqualTo("0");
    assertThat(
            product.look(
                """
                select count(*) from attendance_mark m join mark_change c on c.session_id = m.session_id
                  and c.learner_id = m.learner_id and c.outcome = 'APPLIED' and not exists (
                    select 1 from mark_change d where d.session_id = c.session_id and d.learner_id = c.learner_id
                    and d.outcome = 'APPLIED' and d.id > c.id)
                where not (m.code <=> c.new_code and m.note <=> c.new_note) and m.session_id in\s"""
                    + ofGroup))
        .as("marks that say something else than what was applied last")
        .isEqualTo("0");
    assertThat(
            product.look(
                "select count(*) from mark_change where outcome = 'APPLIED' and device_time > '2027-06-01' and session_id in "
                    + ofGroup))
        .as("marks of a clock two years ahead")
        .isNotEqualTo("0");
  }

  private void everyConflictIsSeen() {
    Visitor trainer = Visitor.signedIn(group.one());
    int seen = 0;
    for (long session : group.sessions()) {
      Set<Long> open = new HashSet<>();
      product.each(
          """
          select distinct c.learner_id from mark_change c where c.outcome = 'CONFLICT' and not exists (
            select 1 from mark_change d where d.session_id = c.session_id and d.learner_id = c.learner_id
            and d.outcome = 'APPLIED' and d.id > c.id) and c.session_id =\s"""
              + session,
          row -> open.add(row.getLong(1)));
      List<JsonObject> rows =
          Visitor.json(trainer.get("/api/v1/sessions/" + session + "/register"))
              .getJsonArray("rows")
              .getValuesAs(JsonObject.class);
      Set<Long> shown =
          rows.stream()
              .filter(row -> row.getOrDefault("conflict", JsonValue.NULL) != JsonValue.NULL)
              .map(row -> row.getJsonNumber("learner").longValue())
              .collect(Collectors.toSet());
      assertThat(shown).as("conflicts that wait in session %s", session).isEqualTo(open);
      for (long child : group.children()) {
        long told =
            Visitor.array(
                    trainer.get("/api/v1/sessions/" + session + "/marks/" + child + "/history"))
                .stream()
                .filter(line -> line.asJsonObject().getString("outcome").equals("CONFLICT"))
                .count();
        assertThat(told)
            .isEqualTo(
                Long.parseLong(
                    product.look(
                        "select count(*) from mark_change where outcome = 'CONFLICT' and session_id = ? and learner_id = ?",
                        session,
                        child)));
        seen += (int) told;
      }
    }
    assertThat(seen).isPositive();
  }

  private void countsEqualARecount() {
    assertThat(
            product.look(
                """
                select count(*) from group_session g left join (select session_id, sum(status = 'PRESENT') p,
                  sum(status = 'LATE') l, sum(status = 'LEFT_EARLY') e, sum(status = 'ABSENT') a, sum(status = 'EXCUSED') x,
                  sum(came) c, sum(counted) n from attendance_mark group by session_id) m on m.session_id = g.id
                where (g.present, g.late, g.left_early, g.absent, g.excused, g.came, g.counted)
                  <> (coalesce(p, 0), coalesce(l, 0), coalesce(e, 0), coalesce(a, 0), coalesce(x, 0), coalesce(c, 0), coalesce(n, 0))
                  and g.id in\s"""
                    + ofGroup))
        .as("sessions that count wrong")
        .isEqualTo("0");
    assertThat(
            product.look(
                """
                select count(*) from learner_month f left join (select m.learner_id, date_format(g.starts_at, '%Y-%m-01') as month,
                  sum(m.came) c, sum(m.counted) n, sum(m.minutes) t from attendance_mark m join group_session g on g.id = m.session_id
                  where g.group_id = ? group by 1, 2) m on m.learner_id = f.learner_id and m.month = f.month
                where (f.came, f.counted, f.minutes) <> (coalesce(c, 0), coalesce(n, 0), coalesce(t, 0)) and f.group_id = ?""",
                group.id(), group.id()))
        .as("months that count wrong")
        .isEqualTo("0");
  }
}
