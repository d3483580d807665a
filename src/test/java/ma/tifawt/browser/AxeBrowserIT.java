package ma.tifawt.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import ma.tifawt.demo.DemoAccount;
import ma.tifawt.demo.DemoAccounts;
import ma.tifawt.product.Product;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No fault against WCAG 2 A and AA that axe can see. It skips the contrast of joined Arabic letters
 * without a word, so contrast is looked at again with Latin letters in their place.
 */
class AxeBrowserIT {

  private static final String LESSON =
      "courses/builders/b5-learning-from-examples/l1-where-will-the-penalty-go";

  private static final String SWAP_ARABIC =
      """
      () => {
        const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walk.nextNode()) {
          const text = walk.currentNode;
          if (/[\\u0600-\\u06FF]/.test(text.data)) {
            text.data = text.data.replace(/[\\u0600-\\u06FF]/g, 'n');
          }
        }
      }""";

  @RegisterExtension final Stage stage = new Stage();

  private final DemoAccounts accounts = Product.running().accounts();

  @ParameterizedTest
  @ValueSource(strings = {"ar", "fr"})
  void pagesOfAVisitor(String lang) {
    Page phone = stage.phone(lang);
    for (String path : List.of("sign-in", "courses", LESSON, "help", "verify/")) {
      assertNoFault(phone, "/" + lang + "/" + path);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "fr"})
  void pagesOfAChild(String lang) {
    Page phone = signedIn(stage.phone(lang), lang, accounts.child());
    for (String path : List.of("home", "work", "certificates", LESSON)) {
      assertNoFault(phone, "/" + lang + "/" + path);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "fr"})
  void pagesOfATrainer(String lang) {
    Page desk = signedIn(stage.desk(lang), lang, accounts.trainer());
    for (String path : List.of("today", "learning/list-work")) {
      assertNoFault(desk, "/staff/" + path + ".xhtml?lang=" + lang);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "fr"})
  void pagesOfACoordinator(String lang) {
    Page desk = signedIn(stage.desk(lang), lang, accounts.coordinator());
    for (String path : List.of("today", "reports/attendance", "certificates/group")) {
      assertNoFault(desk, "/staff/" + path + ".xhtml?lang=" + lang);
    }
  }

  private static Page signedIn(Page page, String lang, DemoAccount account) {
    SignInPage.open(page, lang).enter(account);
    return page;
  }

  private static void assertNoFault(Page page, String path) {
    page.navigate(path);
    page.waitForLoadState(LoadState.NETWORKIDLE);
    AxeBuilder axe =
        new AxeBuilder(page).setLegacyMode(true).withTags(List.of("wcag2a", "wcag2aa"));
    assertThat(faults(axe)).as(path).isEmpty();
    page.evaluate(SWAP_ARABIC);
    AxeBuilder contrast =
        new AxeBuilder(page).setLegacyMode(true).withRules(List.of("color-contrast"));
    assertThat(faults(contrast)).as("contrast of " + path).isEmpty();
  }

  private static List<String> faults(AxeBuilder axe) {
    return axe.analyze().getViolations().stream().map(AxeBrowserIT::describe).toList();
  }

  private static String describe(Rule rule) {
    return rule.getId()
        + " "
        + rule.getNodes().stream().map(node -> node.getTarget() + " " + node.getHtml()).toList();
  }
}
