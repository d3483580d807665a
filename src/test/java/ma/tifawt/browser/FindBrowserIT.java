package ma.tifawt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import ma.tifawt.product.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A trainer looks for one of the own children, in Arabic and in French. */
class FindBrowserIT {

  private static final String OWN =
      """
      select %s from membership m join learner l on l.id = m.learner_id
        join role_grant g on m.path like concat(g.path, '%%') join account a on a.id = g.account_id
       where a.user_name = ? and m.left_on is null order by l.id limit 1""";

  private static final String STRANGER =
      """
      select l.code from learner l where not exists (select 1 from membership m join role_grant g
        on m.path like concat(g.path, '%') join account a on a.id = g.account_id
       where a.user_name = ? and m.learner_id = l.id) order by l.id limit 1""";

  @RegisterExtension final Stage stage = new Stage();

  private final Product product = Product.running();

  private String own(String column) {
    return product.look(OWN.formatted(column), product.accounts().trainer().userName());
  }

  @Test
  void anArabicNameOpensTheChild() {
    Page phone = stage.phone("ar-MA");
    SignInPage.open(phone, "ar").enter(product.accounts().trainer());
    String name = own("concat(l.given_ar, ' ', l.family_ar)");
    FindPage find = FindPage.open(phone).type(name);
    assertThat(find.rows().first()).containsText(name);
    find.page().keyboard().press("ArrowDown");
    find.page().keyboard().press("Enter");
    phone.waitForURL("**/people/learner.xhtml?id=*");
    assertThat(phone.locator("h1")).containsText(name);
    assertThat(phone.locator(".record")).containsText(own("l.code"));
  }

  @Test
  void aFrenchBeginningIsEnoughAndNoNameStandsInAnAddress() {
    Page desk = stage.desk("fr-MA");
    SignInPage.open(desk, "fr").enter(product.accounts().trainer());
    String given = own("l.given_lat");
    String family = own("l.family_lat");
    List<String> addresses = new ArrayList<>();
    desk.onRequest(request -> addresses.add(request.url()));
    FindPage find = FindPage.open(desk).type(family.substring(0, 4) + " " + given.substring(0, 3));
    assertThat(find.rows().first()).containsText(given + " " + family);
    assertThat(find.sentence()).containsText("Résultats");
    assertThat(addresses)
        .anyMatch(address -> address.endsWith("/people/find"))
        .noneMatch(address -> address.contains(given) || address.contains("text="));
  }

  @Test
  void aChildOfAnotherTrainerIsNotFound() {
    Page desk = stage.desk("fr-MA");
    SignInPage.open(desk, "fr").enter(product.accounts().trainer());
    FindPage find = FindPage.open(desk).type(own("l.code"));
    assertThat(find.rows()).hasCount(1);
    find.type(product.look(STRANGER, product.accounts().trainer().userName()));
    assertThat(find.sentence()).containsText("Aucun enfant");
    assertThat(find.rows()).hasCount(0);
  }
}
