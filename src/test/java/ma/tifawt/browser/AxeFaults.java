package ma.tifawt.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;

/**
 * What axe has against a page by WCAG 2 A and AA. It skips the contrast of joined Arabic letters
 * without a word, so contrast is looked at again with Latin letters in their place: the page cannot
 * be used afterwards.
 */
final class AxeFaults {

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

  private AxeFaults() {}

  static List<String> of(Page page) {
    List<String> faults =
        faults(new AxeBuilder(page).setLegacyMode(true).withTags(List.of("wcag2a", "wcag2aa")));
    page.evaluate(SWAP_ARABIC);
    return Stream.concat(
            faults.stream(),
            faults(new AxeBuilder(page).setLegacyMode(true).withRules(List.of("color-contrast")))
                .stream()
                .map(fault -> "as Latin letters: " + fault))
        .toList();
  }

  private static List<String> faults(AxeBuilder axe) {
    return axe.analyze().getViolations().stream().map(AxeFaults::describe).toList();
  }

  private static String describe(Rule rule) {
    return rule.getId()
        + " "
        + rule.getNodes().stream()
            .map(node -> node.getTarget() + " " + node.getFailureSummary())
            .toList();
  }
}
