package ma.tifawt.product;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import ma.tifawt.demo.AppCodes;
import ma.tifawt.demo.DemoAccount;
import org.junit.jupiter.api.Test;

/** A password alone opens nothing for who holds the keys. */
class SecondStepHttpIT {

  private static final String SECOND = "/api/v1/session/second";

  private final Product product = Product.running();

  private static JsonObject code(String code) {
    return Json.createObjectBuilder().add("code", code).build();
  }

  private static String kind(Visitor visitor) {
    return Visitor.json(visitor.get("/api/v1/me")).getString("kind");
  }

  private static String refusal(HttpResponse<byte[]> answer) {
    return answer.statusCode() + " " + Visitor.json(answer).getString("code");
  }

  /** An auditor of the test's own, who never had an app. */
  private DemoAccount newAuditor() {
    DemoAccount like = product.accounts().contentAuthor();
    String name = "auditor." + UUID.randomUUID().toString().substring(0, 8);
    long account =
        product.add(
            "insert into account (user_name, kind, secret_hash, language) select ?, kind, secret_hash, language from account where user_name = ?",
            name,
            like.userName());
    product.add(
        "insert into role_grant (account_id, role, path, starts_on) values (?, 'AUDITOR', '/', '2026-01-01')",
        account);
    return new DemoAccount("auditor", name, like.secret(), "", "");
  }

  @Test
  void aSessionThatIsHalfOpenDoesNothingElse() {
    DemoAccount manager = product.accounts().programmeManager();
    Visitor visitor = new Visitor();
    HttpResponse<byte[]> half = visitor.signIn(manager.userName(), manager.secret());
    assertThat(Visitor.json(half).getString("step")).isEqualTo("code");
    assertThat(Visitor.json(half).containsKey("next")).isFalse();
    String before = visitor.cookie("tifawt");

    assertThat(kind(visitor)).isEqualTo("visitor");
    assertThat(visitor.get("/staff/today.xhtml").statusCode()).isEqualTo(302);
    assertThat(visitor.get("/api/v1/sync/key").statusCode()).isEqualTo(401);
    assertThat(refusal(visitor.postJson(SECOND + "/app", code("")))).isEqualTo("422 FAC-001");
    assertThat(refusal(visitor.postJson(SECOND, code("000000")))).isEqualTo("422 FAC-001");
    assertThat(kind(visitor)).isEqualTo("visitor");

    assertThat(visitor.postJson(SECOND, code(manager.nextCode())).statusCode()).isEqualTo(200);
    assertThat(kind(visitor)).isEqualTo("staff");
    assertThat(visitor.cookie("tifawt")).isNotEqualTo(before);
    assertThat(refusal(visitor.postJson(SECOND, code("000000")))).isEqualTo("401 FAC-002");
  }

  @Test
  void withoutAPasswordThereIsNoSecondStep() {
    Visitor visitor = new Visitor();
    for (String path : List.of("", "/app", "/app/confirm")) {
      assertThat(refusal(visitor.postJson(SECOND + path, code("123456")))).isEqualTo("401 FAC-002");
    }
  }

  @Test
  void aCodeOpensOnce() {
    DemoAccount manager = product.accounts().programmeManager();
    String code = manager.nextCode();
    Visitor first = new Visitor();
    first.signIn(manager.userName(), manager.secret());
    assertThat(first.postJson(SECOND, code(code)).statusCode()).isEqualTo(200);
    Visitor second = new Visitor();
    second.signIn(manager.userName(), manager.secret());
    assertThat(refusal(second.postJson(SECOND, code(code)))).isEqualTo("422 FAC-001");
  }

  @Test
  void whoNeedsAnAppSetsItUpAndGetsTenCodesThatOpenOnceEach() {
    DemoAccount auditor = newAuditor();
    Visitor visitor = new Visitor();
    assertThat(Visitor.json(visitor.signIn(auditor.userName(), auditor.secret())).getString("step"))
        .isEqualTo("enrol");
    JsonObject secret = Visitor.json(visitor.postJson(SECOND + "/app", code("")));
    assertThat(secret.getString("uri"))
        .startsWith("otpauth://totp/Tifawt:" + auditor.userName())
        .contains("secret=" + secret.getString("base32"));
    assertThat(refusal(visitor.postJson(SECOND + "/app/confirm", code("000000"))))
        .isEqualTo("422 FAC-001");
    byte[] key = Base32Text.bytes(secret.getString("base32"));
    HttpResponse<byte[]> done =
        visitor.postJson(SECOND + "/app/confirm", code(AppCodes.next(auditor.userName(), key)));
    List<String> paper =
        Visitor.json(done).getJsonArray("recoveryCodes").getValuesAs(JsonString::getString);
    assertThat(paper).hasSize(10).doesNotHaveDuplicates();
    assertThat(kind(visitor)).isEqualTo("staff");
    assertThat(
            product.look(
                "select closed_secret from authenticator_app a join account x on x.id = a.account_id where x.user_name = ?",
                auditor.userName()))
        .doesNotContain(secret.getString("base32"));

    assertThat(withPaper(auditor, paper.get(3))).isEqualTo(200);
    assertThat(withPaper(auditor, paper.get(3))).isEqualTo(422);
    assertThat(withPaper(auditor, paper.get(4).toLowerCase(java.util.Locale.ROOT))).isEqualTo(200);
  }

  private static int withPaper(DemoAccount account, String code) {
    Visitor visitor = new Visitor();
    assertThat(Visitor.json(visitor.signIn(account.userName(), account.secret())).getString("step"))
        .isEqualTo("code");
    return visitor.postJson(SECOND, code(code)).statusCode();
  }

  @Test
  void guessingCodesClosesTheSecondStepOfThatAccountAlone() {
    DemoAccount auditor = newAuditor();
    Visitor owner = new Visitor();
    owner.signIn(auditor.userName(), auditor.secret());
    String base32 = Visitor.json(owner.postJson(SECOND + "/app", code(""))).getString("base32");
    byte[] key = Base32Text.bytes(base32);
    owner.postJson(SECOND + "/app/confirm", code(AppCodes.next(auditor.userName(), key)));
    Visitor guesser = new Visitor();
    guesser.signIn(auditor.userName(), auditor.secret());
    HttpResponse<byte[]> last = null;
    for (int i = 0; i < 8; i++) {
      last = guesser.postJson(SECOND, code("%06d".formatted(i)));
    }
    assertThat(last).isNotNull();
    assertThat(refusal(last)).isEqualTo("429 ACC-002");
    Visitor again = new Visitor();
    again.signIn(auditor.userName(), auditor.secret());
    assertThat(refusal(again.postJson(SECOND, code(AppCodes.next(auditor.userName(), key)))))
        .isEqualTo("429 ACC-002");
    assertThat(Visitor.signedIn(product.accounts().administrator())).isNotNull();
  }
}
