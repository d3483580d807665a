package ma.tifawt.product;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import ma.tifawt.demo.DemoAccount;
import ma.tifawt.shared.json.Json;

/**
 * A telephone in the field, as {@code queue.js} behaves on it: what is marked lies on its disk
 * until the receipt has been written there too. It is without a line for random times, sends what
 * it has in any order and some of it twice, dies between answer and receipt, and its clock is wrong
 * and jumps.
 */
final class SimulatedDevice {

  private static final List<String> STATUSES =
      List.of("PRESENT", "LATE", "LEFT_EARLY", "ABSENT", "EXCUSED");

  private static final int MOST_AT_ONCE = 20;

  private final String name;
  private final DemoAccount trainer;
  private final SimulatedGroup group;
  private final AtomicInteger receiptsOfAll;
  private final Random random;

  /** On the disk: operations without a receipt, and what of each subject is known. */
  private final Map<UUID, JsonObject> queue = new LinkedHashMap<>();

  private final Map<String, Integer> versions = new HashMap<>();
  private final Map<String, UUID> lastOwn = new HashMap<>();
  private final Map<UUID, JsonObject> receipts = new HashMap<>();
  private final List<JsonObject> sentBefore = new ArrayList<>();
  private long counter;

  private final Visitor visitor = new Visitor();
  private boolean signedIn;
  private Duration clockIsWrongBy;
  private int stepsWithoutLine;
  private int made;

  SimulatedDevice(
      int number, DemoAccount trainer, SimulatedGroup group, AtomicInteger receiptsOfAll) {
    this.name = "simulated-" + number;
    this.trainer = trainer;
    this.group = group;
    this.receiptsOfAll = receiptsOfAll;
    this.random = new Random(number);
    this.clockIsWrongBy = Duration.ofDays(number % 3 == 0 ? -730 : number % 3 == 1 ? 0 : 730);
  }

  Map<UUID, JsonObject> receipts() {
    return receipts;
  }

  int made() {
    return made;
  }

  int waiting() {
    return queue.size();
  }

  /** Marks so many children, as the line allows, and then sends until nothing waits. */
  void live(int marks, Instant giveUp) throws InterruptedException {
    while ((made < marks || !queue.isEmpty()) && Instant.now().isBefore(giveUp)) {
      if (made < marks) {
        mark();
      }
      if (stepsWithoutLine > 0) {
        stepsWithoutLine--;
      } else if (random.nextInt(4) == 0 && made < marks) {
        stepsWithoutLine = random.nextInt(12);
      } else {
        send();
      }
      Thread.sleep(random.nextInt(150));
    }
  }

  private void mark() {
    long session = group.sessions().get(random.nextInt(group.sessions().size()));
    long child = group.children().get(random.nextInt(group.children().size()));
    String subject = "mark:" + session + ":" + child;
    UUID id = UUID.randomUUID();
    if (random.nextInt(15) == 0) {
      clockIsWrongBy = clockIsWrongBy.minusHours(random.nextInt(100)); // jumps back
    }
    boolean takenBack = random.nextInt(12) == 0;
    JsonObjectBuilder payload =
        Json.createObjectBuilder()
            .add("session", session)
            .add("learner", child)
            .add("note", random.nextInt(5) == 0 ? name : "");
    if (takenBack) {
      payload.addNull("status");
    } else {
      payload.add("status", STATUSES.get(random.nextInt(STATUSES.size())));
    }
    JsonObjectBuilder operation =
        Json.createObjectBuilder()
            .add("id", id.toString())
            .add("counter", ++counter)
            .add("kind", "attendance.mark")
            .add("subject", subject)
            .add("payload", payload)
            .add("deviceTime", Instant.now().plus(clockIsWrongBy).toString());
    UUID own = lastOwn.get(subject);
    if (own == null) {
      operation.add("base", versions.getOrDefault(subject, 0));
    } else {
      operation.add("base", own.toString());
    }
    lastOwn.put(subject, id);
    queue.put(id, operation.build());
    made++;
  }

  private void send() {
    List<JsonObject> batch = new ArrayList<>(queue.values());
    if (random.nextInt(3) == 0) {
      Collections.shuffle(batch, random);
    }
    batch = new ArrayList<>(batch.subList(0, Math.min(batch.size(), MOST_AT_ONCE)));
    if (!sentBefore.isEmpty() && random.nextInt(3) == 0) {
      batch.add(sentBefore.get(random.nextInt(sentBefore.size())));
    }
    if (!batch.isEmpty() && random.nextInt(5) == 0) {
      batch.add(batch.get(0)); // twice in one batch
    }
    if (batch.isEmpty()) {
      return;
    }
    sentBefore.addAll(batch.subList(0, Math.min(3, batch.size())));
    JsonArrayBuilder operations = Json.createArrayBuilder();
    batch.forEach(operations::add);
    try {
      signedIn = signedIn || visitor.signIn(trainer).statusCode() == 200;
      HttpResponse<byte[]> answer =
          visitor.postJson(
              "/api/v1/sync",
              Json.createObjectBuilder().add("device", name).add("operations", operations).build());
      if (answer.statusCode() == 401) {
        signedIn = false; // sessions ended with the server: the person comes in again
      } else if (answer.statusCode() == 200 && random.nextInt(8) > 0) {
        Visitor.json(answer).getJsonArray("receipts").forEach(r -> write(r.asJsonObject()));
      } // else: the telephone died with the answer in its hand, or there was none
    } catch (IllegalStateException noLine) {
      stepsWithoutLine = 10 + random.nextInt(10);
    }
  }

  /** A refusal without an outcome is for the moment; the operation stays. */
  private void write(JsonObject receipt) {
    UUID id = UUID.fromString(receipt.getString("id"));
    JsonObject operation = queue.get(id);
    if (receipt.get("outcome") == null || operation == null) {
      return;
    }
    queue.remove(id);
    receipts.put(id, receipt);
    receiptsOfAll.incrementAndGet();
    String subject = operation.getString("subject");
    if (receipt.getOrDefault("version", JsonValue.NULL) != JsonValue.NULL) {
      versions.put(subject, receipt.getInt("version"));
    }
    lastOwn.remove(subject, id);
  }
}
