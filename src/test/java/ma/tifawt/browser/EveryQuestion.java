package ma.tifawt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.Map;

/** The lesson in which every kind of question is asked, done from its first step to its end. */
record EveryQuestion(Page page, Hand hand, Map<String, String> words) {

  static final String LESSON = "builders/b9-player/l1-every-question";

  /** What all its questions together are worth. */
  static final String POINTS = "13";

  static final Map<String, String> ARABIC =
      Map.ofEntries(
          Map.entry("collect", "نجمع"),
          Map.entry("train", "ندرّب"),
          Map.entry("test", "نختبر"),
          Map.entry("lemon", "الليمون"),
          Map.entry("yellow", "أصفر"),
          Map.entry("purple", "بنفسجي"),
          Map.entry("typed", "الوَسْمُ"),
          Map.entry("carrot", "جزر"));

  static final Map<String, String> FRENCH =
      Map.ofEntries(
          Map.entry("collect", "Rassembler"),
          Map.entry("train", "Entraîner"),
          Map.entry("test", "Tester"),
          Map.entry("lemon", "Citron"),
          Map.entry("yellow", "Jaune"),
          Map.entry("purple", "Violet"),
          Map.entry("typed", "Une Etiquette."),
          Map.entry("carrot", "Carotte"));

  private static final double PATIENCE = 60_000;

  static EveryQuestion open(Page page, String lang, Hand hand) {
    page.waitForResponse(
        "**/api/v1/me/learning", () -> page.navigate("/" + lang + "/courses/" + LESSON));
    return new EveryQuestion(page, hand, lang.equals("ar") ? ARABIC : FRENCH);
  }

  void doAll() {
    read();
    hand.choose(input("single", "b"));
    judged("single");
    hand.choose(input("multiple", "a"));
    hand.choose(input("multiple", "c"));
    judged("multiple");
    hand.choose(input("truth", "true"));
    judged("truth");
    order();
    hand.type(at("number").locator("input"), "12");
    judged("number");
    match();
    hand.type(at("text").locator("input"), words.get("typed"));
    judged("text");
    sort("sort");
    hand.choose(input("spot", "ball"));
    judged("spot");
    sort("own");
    hand.choose(input("self", "yes"));
    next();
    assertThat(page.locator("#end .end-done")).isVisible();
  }

  private void read() {
    assertThat(at("intro")).isVisible();
    next();
  }

  private void order() {
    List<String> wanted = List.of(words.get("collect"), words.get("train"), words.get("test"));
    for (int place = 0; place < wanted.size(); place++) {
      Locator row = at("order").locator(".order-row", has(wanted.get(place)));
      int steps = Integer.parseInt(row.locator(".place").innerText()) - 1 - place;
      for (int i = 0; i < steps; i++) {
        hand.press(row.locator(".moves button").first());
      }
    }
    judged("order");
  }

  private void match() {
    for (int i = 0; i < 2; i++) {
      Locator open = at("match").locator(".pair:has(.slot[aria-pressed=true]) > p");
      String colour = open.innerText().contains(words.get("lemon")) ? "yellow" : "purple";
      hand.press(at("match").locator(".bank button", has(words.get(colour))));
    }
    judged("match");
  }

  private void sort(String step) {
    Locator things = at(step).locator(".thing");
    for (int i = 0; i < things.count(); i++) {
      String inHand = at(step).locator(".thing[aria-pressed=true]").innerText();
      String bin = inHand.contains(words.get("carrot")) ? "root" : "fruit";
      hand.press(at(step).locator(".bin[data-bin=" + bin + "] .slot"));
    }
    judged(step);
  }

  private static Locator.LocatorOptions has(String text) {
    return new Locator.LocatorOptions().setHasText(text);
  }

  private void judged(String step) {
    next();
    assertThat(at(step).locator(".result.correct"))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
    next();
    assertThat(at(step)).isHidden();
  }

  private void next() {
    hand.press(page.locator("#next"));
  }

  private Locator at(String step) {
    return page.locator("#" + step);
  }

  private Locator input(String step, String value) {
    return at(step).locator("input[value=" + value + "]");
  }
}
