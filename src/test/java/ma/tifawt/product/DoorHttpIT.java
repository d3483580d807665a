package ma.tifawt.product;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import ma.tifawt.shared.json.Json;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes over the line between a device and the door, and who gets it. */
class DoorHttpIT {

  private static final String CODE = "23CDFHJK";
  private static int groups;

  private final Product product = Product.running();
  private final Visitor device = new Visitor();
  private DoorGroup group;
  private HttpResponse<byte[]> enrolment;

  @BeforeEach
  void enrol() {
    group = DoorGroup.create("http-" + ++groups, 2);
    product.change(
        "insert into enrolment_code (sha256, centre_id, path, made_by, expires_at) select sha2(?, 256), c.id, c.path, (select min(id) from account where kind = 'STAFF'), utc_timestamp(6) + interval 10 minute from centre c where c.id = ?",
        CODE,
        group.centre());
    JsonObject form = Json.createObjectBuilder().add("code", CODE).add("name", "PC 1").build();
    enrolment = device.postJson("/api/v1/door/enrolment", form);
    assertThat(enrolment.statusCode()).isEqualTo(200);
  }

  private String names() {
    return "/api/v1/door/groups/" + group.id();
  }

  @Test
  void theTokenOfADeviceIsOutOfReachOfScriptsAndOfOtherSites() {
    assertThat(enrolment.headers().allValues("Set-Cookie"))
        .filteredOn(cookie -> cookie.startsWith("tifawt-centre="))
        .singleElement(InstanceOfAssertFactories.STRING)
        .contains("; HttpOnly")
        .containsIgnoringCase("; SameSite=Strict")
        .contains("; Path=/api/v1");
  }

  @Test
  void aStrangeDeviceGetsNoName() {
    HttpResponse<byte[]> strange = new Visitor().get(names());
    assertThat(strange.statusCode()).isEqualTo(403);
    assertThat(Visitor.json(strange).getString("code")).isEqualTo("ACC-008");
    assertThat(Visitor.json(new Visitor().get("/api/v1/door")).toString())
        .isEqualTo("{\"enrolled\":false}");
    assertThat(Visitor.text(device.get(names()))).contains(DoorGroup.name(1));
  }

  /** The first requests of a day write down that the device is in use. */
  @Test
  void windowsOfOneDeviceBeginTheDayAtTheSameMoment() throws Exception {
    int windows = 12;
    ExecutorService all = Executors.newFixedThreadPool(windows);
    try {
      for (int day = 0; day < 5; day++) {
        product.change(
            "update enrolled_device set last_seen_on = null where centre_id = ?", group.centre());
        List<Callable<Integer>> open =
            Collections.nCopies(windows, () -> device.get("/api/v1/door").statusCode());
        for (Future<Integer> status : all.invokeAll(open)) {
          assertThat(status.get()).isEqualTo(200);
        }
      }
    } finally {
      all.shutdown();
    }
  }

  @Test
  void namesAreKeptByNobodyAndWrittenNowhere() throws Exception {
    HttpResponse<byte[]> answer = device.get(names());
    assertThat(Visitor.text(answer)).contains(DoorGroup.name(2));
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(Files.readString(Path.of("target", "product.log")))
        .contains("/api/v1/door/groups/" + group.id())
        .doesNotContain(DoorGroup.name(2))
        .doesNotContain(device.cookie("tifawt-centre"));
  }

  @Test
  void withTheDeviceEndsEverySessionThatBeganOnIt() {
    HttpResponse<byte[]> in = enter();
    assertThat(in.headers().allValues("Set-Cookie"))
        .as("the session ends with the browser")
        .filteredOn(cookie -> cookie.startsWith("tifawt="))
        .singleElement(InstanceOfAssertFactories.STRING)
        .doesNotContainIgnoringCase("max-age")
        .doesNotContainIgnoringCase("expires");

    product.change(
        "update enrolled_device set revoked_at = utc_timestamp(6) where centre_id = ?",
        group.centre());

    assertThat(kind()).isEqualTo("visitor");
    assertThat(device.get(names()).statusCode()).isEqualTo(403);
  }

  @Test
  void aNewSecretEndsTheSessionOfWhoeverCameInWithTheOldOne() {
    enter();

    product.change(
        "update account set secret_hash = concat(secret_hash, 'x') where learner_id = ?",
        group.learner(1));

    assertThat(kind()).isEqualTo("visitor");
    assertThat(device.get(names()).statusCode()).as("the device stays").isEqualTo(200);
  }

  private HttpResponse<byte[]> enter() {
    product.change(
        "insert into account (user_name, kind, secret_kind, secret_hash, learner_id, language) select ?, 'LEARNER', 'PIN', secret_hash, ?, 'ar' from account where user_name = ?",
        "http-child-" + groups,
        group.learner(1),
        product.accounts().child().userName());
    JsonObject form =
        Json.createObjectBuilder()
            .add("learner", group.learner(1))
            .add("secret", product.accounts().child().secret())
            .build();
    HttpResponse<byte[]> in = device.postJson("/api/v1/door/session", form);
    assertThat(in.statusCode()).as(Visitor.text(in)).isEqualTo(200);
    assertThat(kind()).isEqualTo("learner");
    return in;
  }

  private String kind() {
    return Visitor.json(device.get("/api/v1/me")).getString("kind");
  }

  @Test
  void theCameraIsOpenOnTheSignInPageAlone() {
    assertThat(permissions("/ar/sign-in")).contains("camera=(self)", "microphone=()");
    for (String path : List.of("/ar/home", "/fr/help", "/fr/courses", "/api/v1/me")) {
      assertThat(permissions(path)).contains("camera=()");
    }
  }

  private static String permissions(String path) {
    return new Visitor().get(path).headers().firstValue("Permissions-Policy").orElse("");
  }
}
