package ma.tifawt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Things dragged with a finger on the glass; each has a way by tapping and by keys as well. */
class DragBrowserIT {

  private static final Pattern DRAGGED = Pattern.compile(".*\\bdragged\\b.*");

  private static final Pattern AIMED = Pattern.compile(".*\\baimed\\b.*");

  @RegisterExtension final Stage stage = new Stage();

  @ParameterizedTest
  @ValueSource(strings = {"ar", "fr"})
  void aThingRestedOnIsDraggedIntoItsBin(String lang) {
    Page phone = question(lang);
    phone.locator("#own .bank").evaluate("bank => scrollBy(0, bank.getBoundingClientRect().top)");
    Locator lemon = thing(phone);
    Locator bin = phone.locator("#own .bin[data-bin=fruit]");

    Finger finger = new Finger(phone).press(lemon);
    assertThat(lemon).hasClass(DRAGGED);
    int before = scrolled(phone);
    finger.slideTo(bin);
    assertThat(bin).hasClass(AIMED);
    assertThat(scrolled(phone)).as("the page stays where it is").isEqualTo(before);
    finger.lift();

    assertThat(bin.locator(".thing")).hasCount(1);
    assertThat(phone.locator("#own .bank .thing")).hasCount(1);
    assertThat(lemon).not().hasClass(DRAGGED);
  }

  /** On a small screen a bin lies below: held at the rim, the thing brings it up. */
  @Test
  void aBinBelowTheScreenComesToTheFinger() {
    Page phone = question("fr");
    phone.evaluate("scrollTo(0, 0)");
    Locator bin = phone.locator("#own .bin[data-bin=root]");
    Locator rim = phone.locator(".bar");

    Finger finger = new Finger(phone).press(thing(phone));
    assertThat(thing(phone)).hasClass(DRAGGED);
    finger.slideTo(rim);
    phone.waitForFunction(
        "() => scrollY + innerHeight > document.documentElement.scrollHeight - 2");
    finger.slideTo(bin).lift();

    assertThat(bin.locator(".thing")).hasCount(1);
  }

  @Test
  void aThingLetGoBesideTheBinsGoesBack() {
    Page phone = question("ar");

    Finger finger = new Finger(phone).press(thing(phone));
    assertThat(thing(phone)).hasClass(DRAGGED);
    finger.slideTo(phone.locator("#own .bank p")).lift();

    assertThat(phone.locator("#own .bank .thing")).hasCount(2);
    assertThat(thing(phone)).not().hasClass(DRAGGED);
  }

  /** A finger that moves at once wants to read on, wherever it came down. */
  @Test
  void aQuickFingerOnAThingScrollsThePage() {
    Page phone = question("fr");
    phone.evaluate("scrollTo(0, 0)");
    int before = scrolled(phone);

    new Finger(phone).press(thing(phone)).slideBy(0, -120).lift();

    phone.waitForCondition(() -> scrolled(phone) != before);
    assertThat(phone.locator("#own .bank .thing")).hasCount(2);
  }

  private Page question(String lang) {
    Page phone = stage.touched(lang);
    phone.navigate("/" + lang + "/courses/" + EveryQuestion.LESSON + "#own");
    assertThat(thing(phone)).isVisible();
    return phone;
  }

  /** The lemon. */
  private static Locator thing(Page phone) {
    return phone
        .locator("#own .thing")
        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("ليمون|Citron")));
  }

  private static int scrolled(Page phone) {
    return ((Number) phone.evaluate("Math.round(scrollY)")).intValue();
  }
}
