package ma.tifawt.product;

import static org.assertj.core.api.Assertions.assertThat;

import ma.tifawt.demo.DemoAccount;
import org.junit.jupiter.api.Test;

/** A session that was ended elsewhere opens nothing with its next request. */
class StaffSessionHttpIT {

  private final Product product = Product.running();

  private static String kind(Visitor visitor) {
    return Visitor.json(visitor.get("/api/v1/me")).getString("kind");
  }

  private String account(DemoAccount account) {
    return product.look("select id from account where user_name = ?", account.userName());
  }

  @Test
  void endingARowEndsThatSessionAndNoOther() {
    DemoAccount author = product.accounts().contentAuthor();
    Visitor one = Visitor.signedIn(author);
    String first =
        product.look("select max(id) from staff_session where account_id = ?", account(author));
    Visitor two = Visitor.signedIn(author);
    assertThat(kind(one)).isEqualTo("staff");
    product.change("update staff_session set ended_at = utc_timestamp(6) where id = ?", first);
    assertThat(kind(one)).isEqualTo("visitor");
    assertThat(one.get("/staff/today.xhtml").statusCode()).isEqualTo(302);
    assertThat(kind(two)).isEqualTo("staff");
  }

  @Test
  void noWholeAddressIsKeptAndTheTimeIsToTheQuarterHour() {
    DemoAccount author = product.accounts().contentAuthor();
    Visitor.signedIn(author);
    String row =
        product.look(
            "select concat_ws('|', network, minute(last_seen_at) mod 15, second(last_seen_at)) from staff_session where account_id = ? order by id desc limit 1",
            account(author));
    assertThat(row).isIn("127.0.0.0|0|0", "::|0|0");
  }

  /** Whoever came in with a password alone is out when a role asks for more. */
  @Test
  void aRoleThatAsksForASecondFactorEndsASessionWithoutOne() {
    DemoAccount author = product.accounts().contentAuthor();
    Visitor visitor = Visitor.signedIn(author);
    assertThat(kind(visitor)).isEqualTo("staff");
    long grant =
        product.add(
            "insert into role_grant (account_id, role, path, starts_on) values (?, 'AUDITOR', '/', '2026-01-01')",
            account(author));
    assertThat(kind(visitor)).isEqualTo("visitor");
    product.change("delete from role_grant where id = ?", grant);
    assertThat(kind(Visitor.signedIn(author))).isEqualTo("staff");
  }
}
