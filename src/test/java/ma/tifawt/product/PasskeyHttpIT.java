package ma.tifawt.product;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.UUID;
import ma.tifawt.demo.AppCodes;
import ma.tifawt.demo.DemoAccount;
import ma.tifawt.passkeys.SoftKey;
import org.junit.jupiter.api.Test;

/** A passkey opens its own account, here, once asked, and nothing else does. */
class PasskeyHttpIT {

  private static final String SIGN_IN = "/api/v1/session/passkey";
  private static final String OWN = "/api/v1/passkeys";
  private static final JsonObject NOTHING = Json.createObjectBuilder().build();

  private final Product product = Product.running();

  private static String refusal(HttpResponse<byte[]> answer) {
    return answer.statusCode() + " " + Visitor.json(answer).getString("code");
  }

  private static String kind(Visitor visitor) {
    return Visitor.json(visitor.get("/api/v1/me")).getString("kind");
  }

  private static JsonObject options(Visitor visitor, String path) {
    HttpResponse<byte[]> answer = visitor.postJson(path + "/options", NOTHING);
    assertThat(answer.statusCode()).isEqualTo(200);
    return Visitor.json(answer);
  }

  /** An author of the test's own. */
  private DemoAccount newAuthor() {
    DemoAccount like = product.accounts().contentAuthor();
    String name = "author." + UUID.randomUUID().toString().substring(0, 8);
    long account =
        product.add(
            "insert into account (user_name, kind, secret_hash, language) select ?, kind, secret_hash, language from account where user_name = ?",
            name,
            like.userName());
    product.add(
        "insert into role_grant (account_id, role, path, starts_on) values (?, 'CONTENT_AUTHOR', '/', '2026-01-01')",
        account);
    return new DemoAccount("author", name, like.secret(), "", "");
  }

  private SoftKey keyOf(DemoAccount account) throws Exception {
    SoftKey key = new SoftKey(product.url());
    Visitor owner = Visitor.signedIn(account);
    HttpResponse<byte[]> added = owner.postJson(OWN, key.make(options(owner, OWN)));
    assertThat(added.statusCode()).as(Visitor.text(added)).isEqualTo(204);
    return key;
  }

  private static HttpResponse<byte[]> signIn(SoftKey key) throws Exception {
    Visitor visitor = new Visitor();
    return visitor.postJson(SIGN_IN, key.prove(options(visitor, SIGN_IN)));
  }

  private String audited(DemoAccount account, String action) {
    return product.look(
        "select count(*) from audit_entry e join account a on e.subject = concat('account:', a.id) where a.user_name = ? and e.action = ?",
        account.userName(),
        action);
  }

  @Test
  void aPasskeyStandsForPasswordAndCode() throws Exception {
    DemoAccount author = newAuthor();
    SoftKey key = keyOf(author);
    Visitor visitor = new Visitor();
    JsonObject asked = options(visitor, SIGN_IN);
    assertThat(asked.getString("userVerification")).isEqualTo("required");
    String before = visitor.cookie("tifawt");
    HttpResponse<byte[]> answer = visitor.postJson(SIGN_IN, key.prove(asked));
    assertThat(answer.statusCode()).as(Visitor.text(answer)).isEqualTo(200);
    assertThat(Visitor.json(answer).getString("kind")).isEqualTo("staff");
    assertThat(visitor.cookie("tifawt")).isNotEqualTo(before);
    assertThat(kind(visitor)).isEqualTo("staff");
    assertThat(
            product.look(
                "select max(strong) from staff_session s join account a on a.id = s.account_id where a.user_name = ?",
                author.userName()))
        .isEqualTo("1");
    assertThat(
            product.look(
                "select concat(p.sign_count, ' ', p.last_used_at is not null) from passkey p join account a on a.id = p.account_id where a.user_name = ?",
                author.userName()))
        .isEqualTo(key.count + " 1");
  }

  @Test
  void anAnswerThatWasMadeOnAnotherSiteOpensNothing() throws Exception {
    SoftKey key = keyOf(newAuthor());
    key.origin = "https://tifawt.example.net";
    assertThat(refusal(signIn(key))).isEqualTo("422 PSK-001");
    key.origin = product.url().replace("localhost", "127.0.0.1");
    assertThat(refusal(signIn(key))).isEqualTo("422 PSK-001");
    key.origin = product.url();
    key.host = "example.net";
    assertThat(refusal(signIn(key))).isEqualTo("422 PSK-001");
    key.host = "localhost";
    assertThat(signIn(key).statusCode()).isEqualTo(200);
  }

  @Test
  void aPersonWhoWasNotVerifiedIsNotLetIn() throws Exception {
    SoftKey key = keyOf(newAuthor());
    key.flags = SoftKey.PRESENT;
    assertThat(refusal(signIn(key))).isEqualTo("422 PSK-001");
    Visitor owner = Visitor.signedIn(newAuthor());
    SoftKey lax = new SoftKey(product.url());
    lax.flags = SoftKey.PRESENT;
    assertThat(refusal(owner.postJson(OWN, lax.make(options(owner, OWN)))))
        .isEqualTo("422 PSK-001");
  }

  @Test
  void aQuestionIsAnsweredOnceAndInItsOwnSession() throws Exception {
    SoftKey key = keyOf(newAuthor());
    Visitor visitor = new Visitor();
    JsonObject proof = key.prove(options(visitor, SIGN_IN));
    Visitor thief = new Visitor();
    assertThat(refusal(thief.postJson(SIGN_IN, proof))).isEqualTo("422 PSK-002");
    options(thief, SIGN_IN);
    assertThat(refusal(thief.postJson(SIGN_IN, proof))).isEqualTo("422 PSK-001");
    assertThat(visitor.postJson(SIGN_IN, proof).statusCode()).isEqualTo(200);
    assertThat(refusal(visitor.postJson(SIGN_IN, proof))).isEqualTo("422 PSK-002");

    Visitor hasty = new Visitor();
    JsonObject asked = options(hasty, SIGN_IN);
    key.flags = SoftKey.PRESENT;
    assertThat(refusal(hasty.postJson(SIGN_IN, key.prove(asked)))).isEqualTo("422 PSK-001");
    key.flags = SoftKey.PRESENT | SoftKey.VERIFIED;
    assertThat(refusal(hasty.postJson(SIGN_IN, key.prove(asked)))).isEqualTo("422 PSK-002");
  }

  @Test
  void aPasskeyThatWasRemovedOpensNothing() throws Exception {
    DemoAccount author = newAuthor();
    SoftKey key = keyOf(author);
    assertThat(signIn(key).statusCode()).isEqualTo(200);
    product.change(
        "delete p from passkey p join account a on a.id = p.account_id where a.user_name = ?",
        author.userName());
    assertThat(refusal(signIn(key))).isEqualTo("422 PSK-001");
  }

  @Test
  void aClosedAccountHasNoPasskeyThatOpensIt() throws Exception {
    DemoAccount author = newAuthor();
    SoftKey key = keyOf(author);
    product.change("update account set active = false where user_name = ?", author.userName());
    assertThat(refusal(signIn(key))).isEqualTo("401 ACC-001");
  }

  @Test
  void aKeyOpensTheAccountItWasMadeForAndNoOther() throws Exception {
    DemoAccount author = newAuthor();
    SoftKey key = keyOf(author);
    SoftKey others = keyOf(newAuthor());
    String own = key.userHandle;
    key.userHandle = others.userHandle;
    assertThat(refusal(signIn(key))).isEqualTo("422 PSK-001");
    key.userHandle = own;
    SoftKey impostor = new SoftKey(product.url());
    impostor.takeIdOf(key);
    assertThat(refusal(signIn(impostor))).isEqualTo("422 PSK-001");
    assertThat(signIn(key).statusCode()).isEqualTo(200);

    Visitor second = Visitor.signedIn(newAuthor());
    assertThat(refusal(second.postJson(OWN, key.make(options(second, OWN)))))
        .isEqualTo("422 PSK-001");
  }

  @Test
  void aCounterThatWentBackIsRefusedAndWrittenDown() throws Exception {
    DemoAccount author = newAuthor();
    SoftKey key = keyOf(author);
    key.count = 40;
    assertThat(signIn(key).statusCode()).isEqualTo(200);
    key.count = 12;
    assertThat(refusal(signIn(key))).isEqualTo("422 PSK-001");
    assertThat(audited(author, "passkeys.counter")).isEqualTo("1");
    key.count = 60;
    assertThat(signIn(key).statusCode()).isEqualTo(200);
    assertThat(audited(author, "passkeys.counter")).isEqualTo("1");
  }

  @Test
  void nonsenseIsRefusedInWords() {
    for (String body : new String[] {"{}", "{\"id\":\"%\",\"response\":{}}", "{\"id\":7}"}) {
      Visitor visitor = new Visitor();
      options(visitor, SIGN_IN);
      JsonObject json = Json.createReader(new java.io.StringReader(body)).readObject();
      assertThat(refusal(visitor.postJson(SIGN_IN, json))).as(body).isEqualTo("422 PSK-001");
    }
  }

  /** A child has none, and a visitor adds none. */
  @Test
  void onlyStaffAddPasskeys() {
    assertThat(new Visitor().postJson(OWN + "/options", NOTHING).statusCode()).isEqualTo(401);
    Visitor child = Visitor.signedIn(product.accounts().child());
    assertThat(child.postJson(OWN + "/options", NOTHING).statusCode()).isEqualTo(401);
  }

  /** Or a stolen password would do. */
  @Test
  void whoseRoleAsksForTwoStepsCannotSetUpAnAppBesideThePasskeyFromAPasswordAlone()
      throws Exception {
    DemoAccount author = newAuthor();
    SoftKey key = keyOf(author);
    product.change(
        "update role_grant g join account a on a.id = g.account_id set g.role = 'AUDITOR' where a.user_name = ?",
        author.userName());
    Visitor thief = new Visitor();
    HttpResponse<byte[]> half = thief.signIn(author.userName(), author.secret());
    assertThat(Visitor.json(half).getString("step")).isEqualTo("passkey");
    assertThat(refusal(thief.postJson("/api/v1/session/second/app", NOTHING)))
        .isEqualTo("422 FAC-001");
    byte[] guessed = new byte[20];
    assertThat(
            refusal(
                thief.postJson(
                    "/api/v1/session/second/app/confirm",
                    Json.createObjectBuilder()
                        .add("code", AppCodes.next(author.userName(), guessed))
                        .build())))
        .isEqualTo("422 FAC-001");
    assertThat(kind(thief)).isEqualTo("visitor");
    assertThat(thief.postJson(SIGN_IN, key.prove(options(thief, SIGN_IN))).statusCode())
        .isEqualTo(200);
    assertThat(kind(thief)).isEqualTo("staff");
  }
}
