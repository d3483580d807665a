package ma.tifawt.product;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a trainer's phone delivers, twice, late, or about a child of somebody else. */
class SyncHttpIT {

  private static final String SESSIONS =
      """
      select s.id from group_session s
        join role_grant g on s.path like concat(g.path, '%')
        join account a on a.id = g.account_id
       where a.user_name = 'trainer.rabat' and s.state in ('PLANNED', 'OPEN', 'CLOSED')
         and s.starts_at < date_sub(utc_timestamp(), interval 1 day)
       order by s.starts_at desc, s.id limit 1""";

  private static final String CHILD =
      """
      select m.learner_id from membership m join group_session s on s.group_id = m.group_id
       where s.id = ? and m.left_on is null order by m.learner_id desc limit 1""";

  private static final String STRANGER =
      """
      select m.learner_id from membership m
       where m.path not like concat(
           (select left(path, length(path) - length(substring_index(path, '/', -3)))
              from group_session where id = ?), '%')
       order by m.learner_id limit 1""";

  private final Product product = Product.running();
  private Visitor trainer;
  private long session;
  private long child;

  @BeforeEach
  void signIn() {
    trainer = Visitor.signedIn(product.accounts().trainer());
    session = Long.parseLong(product.look(SESSIONS));
    child = Long.parseLong(product.look(CHILD, session));
    product.change("update group_session set state = 'OPEN' where id = ?", session);
  }

  @Test
  void anOperationSentTwiceChangesOnce() {
    JsonObject mark = mark(UUID.randomUUID(), child, "LATE", version());

    JsonObject first = send(mark);
    String changes = changes();
    JsonObject second = send(mark);

    assertThat(first.getString("outcome")).isEqualTo("applied");
    assertThat(second.getString("outcome")).isEqualTo("duplicate");
    assertThat(second.getInt("version")).isEqualTo(first.getInt("version"));
    assertThat(changes()).isEqualTo(changes);
  }

  @Test
  void anOlderVersionIsAConflictAndIsKept() {
    int seen = version();
    assertThat(send(mark(UUID.randomUUID(), child, "ABSENT", seen)).getString("outcome"))
        .isEqualTo("applied");
    UUID late = UUID.randomUUID();

    JsonObject receipt =
        Visitor.json(anotherDevice(mark(late, child, "EXCUSED", seen)))
            .getJsonArray("receipts")
            .getJsonObject(0);

    assertThat(receipt.getString("outcome")).isEqualTo("conflict");
    assertThat(status()).isEqualTo("ABSENT");
    assertThat(
            product.look("select outcome from mark_change where operation_id = ?", late.toString()))
        .isEqualTo("CONFLICT");
  }

  @Test
  void aChildOfAnotherPlaceIsRefused() {
    long stranger = Long.parseLong(product.look(STRANGER, session));

    JsonObject receipt = send(mark(UUID.randomUUID(), stranger, "PRESENT", 0));

    assertThat(receipt.getString("outcome")).isEqualTo("refused");
    assertThat(receipt.getString("code")).isEqualTo("ATT-001");
    assertThat(
            product.look(
                "select count(*) from attendance_mark where session_id = ? and learner_id = ?",
                session,
                stranger))
        .isEqualTo("0");
  }

  /** The marks of a register come together, and yet each has its own answer. */
  @Test
  void oneRefusedMarkKeepsNoOtherBack() {
    long stranger = Long.parseLong(product.look(STRANGER, session));
    JsonObject good = mark(UUID.randomUUID(), child, "LATE", version());
    String before = changes();

    List<JsonObject> receipts =
        Visitor.json(
                trainer.postJson(
                    "/api/v1/sync",
                    batch(
                        "phone-1",
                        good,
                        mark(UUID.randomUUID(), stranger, "PRESENT", 0),
                        good,
                        mark(UUID.randomUUID(), child, "NO_SUCH", 0))))
            .getJsonArray("receipts")
            .getValuesAs(JsonObject.class);

    assertThat(receipts)
        .extracting(receipt -> receipt.getString("outcome"))
        .containsExactly("applied", "refused", "duplicate", "refused");
    assertThat(receipts.get(1).getString("code")).isEqualTo("ATT-001");
    assertThat(receipts.get(3).getString("code")).isEqualTo("ATT-005");
    assertThat(status()).isEqualTo("LATE");
    assertThat(Integer.parseInt(changes())).isEqualTo(Integer.parseInt(before) + 1);
  }

  /** One browser, two tabs: the page of the first person is still open when the second comes in. */
  @Test
  void whatOnePersonDidIsNotTakenFromAnother() {
    int changes = Integer.parseInt(changes());
    JsonObject batch =
        Json.createObjectBuilder(
                batch("phone-1", mark(UUID.randomUUID(), child, "LATE", version())))
            .add("author", 1 + trainerAccount())
            .build();

    HttpResponse<byte[]> answer = trainer.postJson("/api/v1/sync", batch);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(Visitor.text(answer)).contains("SYN-006");
    assertThat(changes()).isEqualTo(String.valueOf(changes));
    JsonObject own = Json.createObjectBuilder(batch).add("author", trainerAccount()).build();
    assertThat(trainer.postJson("/api/v1/sync", own).statusCode()).isEqualTo(200);
  }

  private long trainerAccount() {
    return Long.parseLong(
        product.look(
            "select id from account where user_name = ?", product.accounts().trainer().userName()));
  }

  @Test
  void nobodyDeliversWithoutSigningIn() {
    JsonObject batch = batch("phone-9", mark(UUID.randomUUID(), child, "PRESENT", 0));

    HttpResponse<byte[]> answer = new Visitor().postJson("/api/v1/sync", batch);

    assertThat(answer.statusCode()).isEqualTo(401);
  }

  private JsonObject send(JsonObject operation) {
    HttpResponse<byte[]> answer = trainer.postJson("/api/v1/sync", batch("phone-1", operation));
    assertThat(answer.statusCode()).as(Visitor.text(answer)).isEqualTo(200);
    return Visitor.json(answer).getJsonArray("receipts").getJsonObject(0);
  }

  private HttpResponse<byte[]> anotherDevice(JsonObject operation) {
    return trainer.postJson("/api/v1/sync", batch("phone-2", operation));
  }

  private static JsonObject batch(String device, JsonObject... operations) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    Stream.of(operations).forEach(all::add);
    return Json.createObjectBuilder().add("device", device).add("operations", all).build();
  }

  private JsonObject mark(UUID id, long learner, String status, int base) {
    JsonObjectBuilder payload =
        Json.createObjectBuilder()
            .add("session", session)
            .add("learner", learner)
            .add("status", status)
            .add("note", "");
    return Json.createObjectBuilder()
        .add("id", id.toString())
        .add("counter", 1)
        .add("kind", "attendance.mark")
        .add("subject", "mark:" + session + ":" + learner)
        .add("base", base)
        .add("payload", payload)
        .add("deviceTime", "2026-11-20T10:00:00Z")
        .build();
  }

  private int version() {
    return Integer.parseInt(
        product.look(
            "select coalesce(max(version), 0) from attendance_mark where session_id = ? and"
                + " learner_id = ?",
            session,
            child));
  }

  private String status() {
    return product.look(
        "select status from attendance_mark where session_id = ? and learner_id = ?",
        session,
        child);
  }

  private String changes() {
    return product.look(
        "select count(*) from mark_change where session_id = ? and learner_id = ?", session, child);
  }
}
