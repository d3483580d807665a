package ma.tifawt.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** The sign-in page of a device of a centre. */
record DoorPage(Page page) {

  static DoorPage open(Page page, String lang) {
    page.navigate("/" + lang + "/sign-in");
    return new DoorPage(page);
  }

  /** Makes a strange device one of the centre. */
  void enrol(String code, String name) {
    page.locator(".enrol summary").click();
    page.locator("#enrol-code").fill(code);
    page.locator("#enrol-name").fill(name);
    page.locator("#enrol button[type=submit]").click();
    page.locator("body.enrolled").waitFor();
  }

  Locator child(long learner) {
    return page.locator("[data-child='" + learner + "']");
  }

  void choose(long learner) {
    child(learner).click();
    page.locator(".who").waitFor();
  }

  void tap(List<String> pictures) {
    pictures.forEach(picture -> page.locator("#door [data-picture=" + picture + "]").click());
  }

  /** Four pictures that are not these. */
  static List<String> others(List<String> pictures) {
    return List.of("sun", "fish", "tree", "ball", "moon", "house", "star", "boat").stream()
        .filter(picture -> !pictures.contains(picture))
        .limit(4)
        .toList();
  }

  /** A hand scanner: fast keys, and Enter. */
  void scan(String card) {
    page.keyboard().type(card);
    page.keyboard().press("Enter");
  }

  void awaitHome() {
    page.waitForURL("**/home");
    page.locator(".greet").waitFor();
  }

  String wrong() {
    Locator box = page.locator("#wrong-door:not([hidden])");
    box.waitFor();
    return box.innerText().strip();
  }

  /** From the child's home back to the door. */
  void notMe() {
    page.locator(".greet .not-me").first().click();
    page.waitForURL("**/sign-in");
    page.locator(".door-names button, .door-groups button").first().waitFor();
  }
}
