package ma.tifawt.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Through a real provider comes in whoever was invited, and nobody else. */
class OidcHttpIT {

  private static final String BEGIN = "/api/v1/session/oidc?lang=fr";
  private static final String TODAY = "/staff/today.xhtml?lang=fr";
  private static final String NOT_PROVED = "/fr/sign-in?refused=OID-003";
  private static final String NOT_LINKED = "/fr/sign-in?refused=OID-004";

  private static TestProvider provider;

  private final Product product = Product.running();

  @BeforeAll
  static void start() throws Exception {
    provider = TestProvider.start(Product.running());
  }

  @AfterAll
  static void stop() {
    if (provider != null) {
      provider.close();
    }
  }

  /** A member of staff who was invited with a work address and has not come yet. */
  private String invited(String role) {
    String person = "p" + UUID.randomUUID().toString().substring(0, 8);
    long member =
        product.add(
            "insert into staff_member (given_lat, family_lat, work_email) values ('Nadia', 'Amrani', ?)",
            person.toUpperCase(java.util.Locale.ROOT) + "@ministry.example");
    long account =
        product.add(
            "insert into account (user_name, kind, secret_hash, staff_member_id, language, active) values (?, 'STAFF', '-', ?, 'fr', false)",
            "invited-" + person,
            member);
    product.add(
        "insert into role_grant (account_id, role, path, starts_on) values (?, ?, '/', '2026-01-01')",
        account,
        role);
    invite(account);
    return person;
  }

  private void invite(long account) {
    LocalDateTime moment = LocalDateTime.ofInstant(Instant.now(), ZoneOffset.UTC);
    product.add(
        "insert into invitation (account_id, sha256, created_by, created_at, expires_at) values (?, ?, ?, ?, ?)",
        account,
        HexFormat.of().toHexDigits(System.nanoTime()).repeat(4),
        account,
        moment,
        moment.plusDays(1));
  }

  private long account(String person) {
    return Long.parseLong(
        product.look(
            "select a.id from account a join staff_member m on m.id = a.staff_member_id where lower(m.work_email) = ?",
            person + "@ministry.example"));
  }

  private static String location(HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).as(Visitor.text(answer)).isBetween(302, 303);
    String address = answer.headers().firstValue("Location").orElseThrow();
    String home = Product.running().url();
    return address.startsWith(home + "/api/") ? address : address.replace(home, "");
  }

  /** What the browser brings back from the provider. */
  private static String wayBack(Visitor visitor, String form) {
    String asked = location(visitor.get(BEGIN));
    assertThat(asked).contains("code_challenge_method=S256").contains("nonce=");
    URI home = URI.create(asked);
    String interaction = home.resolve(location(visitor.getAt(asked))).toString();
    String resumed = home.resolve(location(visitor.postFormAt(interaction, form))).toString();
    return location(visitor.getAt(resumed));
  }

  private static String arrive(Visitor visitor, String form) {
    return location(visitor.getAt(wayBack(visitor, form)));
  }

  private static String kind(Visitor visitor) {
    return Visitor.json(visitor.get("/api/v1/me")).getString("kind");
  }

  @Test
  void whoWasInvitedComesInAndIsKnownFromThenOn() {
    String person = invited("CONTENT_AUTHOR");
    Visitor visitor = new Visitor();
    assertThat(arrive(visitor, "person=" + person)).isEqualTo(TODAY);
    assertThat(kind(visitor)).isEqualTo("staff");
    assertThat(product.look("select user_name from account where id = ?", account(person)))
        .isEqualTo(person);
    assertThat(
            product.look(
                "select count(*) from invitation where account_id = ? and used", account(person)))
        .isEqualTo("1");
    product.change(
        "update staff_member set work_email = 'somebody@else.example' where id = (select staff_member_id from account where user_name = ?)",
        person);
    Visitor again = new Visitor();
    assertThat(arrive(again, "person=" + person)).isEqualTo(TODAY);
    assertThat(kind(again)).isEqualTo("staff");
  }

  @Test
  void whoWasNotInvitedHasNoAccountAndGetsNone() {
    String before = product.look("select count(*) from account");
    Visitor visitor = new Visitor();
    assertThat(arrive(visitor, "person=stranger")).isEqualTo(NOT_LINKED);
    assertThat(kind(visitor)).isEqualTo("visitor");
    assertThat(product.look("select count(*) from account")).isEqualTo(before);
  }

  /** An address that the provider has not verified is anybody's. */
  @Test
  void anAddressThatWasNotVerifiedOpensNothing() {
    String person = invited("CONTENT_AUTHOR");
    assertThat(arrive(new Visitor(), "person=" + person + "!")).isEqualTo(NOT_LINKED);
    assertThat(arrive(new Visitor(), "person=" + person)).isEqualTo(TODAY);
  }

  @Test
  void anAddressAloneFindsNoAccountThatIsInUse() {
    String person = invited("CONTENT_AUTHOR");
    long account = account(person);
    product.change("update account set active = true where id = ?", account);
    product.change("update invitation set closed_at = created_at where account_id = ?", account);
    assertThat(arrive(new Visitor(), "person=" + person)).isEqualTo(NOT_LINKED);
    invite(account);
    product.change("update invitation set expires_at = '2026-01-02' where account_id = ?", account);
    assertThat(arrive(new Visitor(), "person=" + person)).isEqualTo(NOT_LINKED);
    invite(account);
    assertThat(arrive(new Visitor(), "person=" + person)).isEqualTo(TODAY);
    product.change("update account set active = false where id = ?", account);
    assertThat(arrive(new Visitor(), "person=" + person)).isEqualTo(NOT_LINKED);
  }

  @Test
  void theSecondStepIsAskedHereUnlessTheProviderHasAskedIt() {
    String person = invited("AUDITOR");
    Visitor visitor = new Visitor();
    assertThat(arrive(visitor, "person=" + person + "&amr=pwd"))
        .isEqualTo("/fr/sign-in?step=enrol");
    assertThat(kind(visitor)).isEqualTo("visitor");
    assertThat(visitor.get("/staff/today.xhtml").statusCode()).isEqualTo(302);
    Visitor strong = new Visitor();
    assertThat(arrive(strong, "person=" + person + "&amr=pwd+mfa")).isEqualTo(TODAY);
    assertThat(kind(strong)).isEqualTo("staff");
  }

  @Test
  void anAnswerCountsOnceAndInTheSessionThatAsked() {
    String person = invited("CONTENT_AUTHOR");
    Visitor visitor = new Visitor();
    String back = wayBack(visitor, "person=" + person);
    Visitor thief = new Visitor();
    assertThat(location(thief.getAt(back))).endsWith("?refused=OID-003");
    location(thief.get(BEGIN));
    assertThat(location(thief.getAt(back))).isEqualTo(NOT_PROVED);
    assertThat(kind(thief)).isEqualTo("visitor");
    assertThat(location(visitor.getAt(back))).isEqualTo(TODAY);
    assertThat(location(visitor.getAt(back))).endsWith("?refused=OID-003");

    Visitor forger = new Visitor();
    String own = wayBack(forger, "person=" + person);
    String forged = own.replaceFirst("code=[^&]*", "code=of-somebody-else");
    assertThat(location(forger.getAt(forged))).isEqualTo(NOT_PROVED);
    assertThat(location(forger.getAt(own))).endsWith("?refused=OID-003");
    assertThat(kind(forger)).isEqualTo("visitor");
  }

  /** Or somebody could be signed in by a link, as somebody else. */
  @Test
  void anAnswerWithoutTheStateOfTheSessionIsNotTaken() {
    String person = invited("CONTENT_AUTHOR");
    Visitor visitor = new Visitor();
    String back = wayBack(visitor, "person=" + person);
    assertThat(location(visitor.getAt(back.replaceFirst("state=[^&]*", "state=another"))))
        .isEqualTo(NOT_PROVED);
    assertThat(kind(visitor)).isEqualTo("visitor");
  }

  /** The verifier never leaves the server: a code that was seen on the way is of no use. */
  @Test
  void aCodeOfAnotherSignInIsNotTaken() {
    String person = invited("CONTENT_AUTHOR");
    String seen = wayBack(new Visitor(), "person=" + person);
    Visitor thief = new Visitor();
    String own = wayBack(thief, "person=stranger");
    String code = seen.replaceFirst(".*code=([^&]*).*", "$1");
    assertThat(location(thief.getAt(own.replaceFirst("code=[^&]*", "code=" + code))))
        .isEqualTo(NOT_PROVED);
    assertThat(kind(thief)).isEqualTo("visitor");
  }

  @Test
  void whoBreaksOffIsToldSo() {
    Visitor visitor = new Visitor();
    assertThat(arrive(visitor, "")).isEqualTo(NOT_PROVED);
    assertThat(
            Integer.parseInt(
                product.look(
                    "select count(*) from audit_entry where action = 'oidc.refused' and detail = 'OID-003'")))
        .isPositive();
  }

  @Test
  void theWayIsOnTheSignInPage() {
    assertThat(Visitor.text(new Visitor().get("/ar/sign-in")))
        .contains("href=\"/api/v1/session/oidc?lang=ar\"");
  }
}
