package ma.tifawt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;

/** A lesson, one step at a time. */
record LessonPage(Page page) {

  private static final double PATIENCE = 60_000;

  /**
   * The step is shown, and the page knows who learns: the page before may still hear an answer of
   * its own.
   */
  static LessonPage open(Page page, String lang, String lesson, String step) {
    page.waitForResponse(
        answer -> answer.url().endsWith("/api/v1/me/learning") && page.url().contains(lesson),
        () -> page.navigate("/" + lang + "/courses/" + lesson + "#" + step));
    assertThat(page.locator("#" + step)).isVisible();
    return new LessonPage(page);
  }

  /**
   * The first question is open, and the device has had the time to keep the lesson and the shell.
   */
  static LessonPage read(Page page, String lang, String lesson) {
    LessonPage opened = open(page, lang, lesson, "q1");
    new Device(page)
        .awaitStored(
            List.of(
                "/" + lang + "/courses/" + lesson, "/" + lang + "/home", "/" + lang + "/no-line"));
    return opened;
  }

  private Locator step() {
    return page.locator(".step.shown");
  }

  void answerNumber(String number) {
    step().locator("input[inputmode=decimal]").fill(number);
    page.locator("#next").click();
  }

  void choose(String... options) {
    for (String option : options) {
      step().locator(".option:has(input[value=" + option + "])").click();
    }
    page.locator("#next").click();
  }

  /** On by so many steps that ask for nothing, or that have been answered. */
  void goOn(int steps) {
    for (int i = 0; i < steps; i++) {
      Locator here = page.locator("#" + step().getAttribute("id"));
      page.locator("#next").click();
      assertThat(here).isHidden();
    }
  }

  /** The lab of the step, with cards and pencil instead of a screen. */
  void doOnPaper() {
    step().locator(".paper summary").click();
    step().locator(".on-paper").click();
    assertThat(step().locator(".lab-state .result.correct")).isVisible(patient());
  }

  void awaitDone() {
    assertThat(page.locator("#end.shown .end-done")).isVisible();
  }

  /** Words and a file, in the step of a project. */
  void handIn(String words, FilePayload file) {
    Locator form = step().locator(".submission form");
    form.locator("textarea").fill(words);
    form.locator("input[type=file]").setInputFiles(file);
    form.locator("button[type=submit]").click();
    assertThat(form.locator(".result.correct")).isVisible(patient());
  }

  void awaitRight() {
    assertThat(step().locator(".result.correct")).isVisible(patient());
  }

  void awaitKept() {
    assertThat(step().locator(".result.kept")).isVisible(patient());
  }

  /** The thin line under the page: saved, sent. */
  void awaitStrip(String state) {
    assertThat(page.locator("#strip"))
        .hasAttribute(
            "data-state", state, new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE));
  }

  private static LocatorAssertions.IsVisibleOptions patient() {
    return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE);
  }
}
