package ma.tifawt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Reading aloud never sends what a child reads to somebody else's voice. */
class AloudBrowserIT {

  private static final String STEPS = "/ar/courses/builders/b9-player/l2-every-step";

  /** A browser with the voices of {@code VOICES}, which notes what it is told to say. */
  private static final String BROWSER =
      """
      window.said = [];
      window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
      Object.defineProperty(window, 'speechSynthesis', { value: {
        getVoices: () => VOICES,
        speak: (u) => window.said.push([u.voice.name, u.text]),
        cancel: () => window.said.push(['cancelled', '']),
        addEventListener() {} } });
      """;

  @RegisterExtension final Stage stage = new Stage();

  @Test
  void aVoiceFromElsewhereIsNeverOffered() {
    Page page =
        lesson(
            "[{name: 'far', lang: 'ar-MA', localService: false}, {name: 'french', lang: 'fr-FR', localService: true}]",
            "#read");
    assertThat(page.locator("#read .prose")).isVisible();
    assertThat(page.locator("#read .aloud")).hasCount(0);
    // a recorded file needs no voice
    assertThat(page.locator("#listen .aloud")).hasCount(1);
    assertThat(page.locator(".aloud")).hasCount(1);
  }

  @Test
  void aVoiceOfThisDeviceReadsTheStepAndStopsWhenTold() {
    Page page =
        lesson(
            "[{name: 'far', lang: 'ar-MA', localService: false}, {name: 'near', lang: 'ar_EG', localService: true}]",
            "#predict");
    page.locator("#predict .aloud").click();
    assertThat(said(page)).containsExactly("near,ماذا سيحدث في رأينا؟");
    page.locator("#predict .aloud").click();
    assertThat(said(page)).endsWith("cancelled,");
    page.locator("#predict .aloud").click();
    page.locator("#next").click();
    assertThat(page.locator("#sort")).isVisible();
    assertThat(said(page)).hasSize(4).endsWith("cancelled,");
  }

  @Test
  void aRecordedFileIsFetchedWhenItIsAskedFor() {
    Page page = lesson("[]", "#listen");
    assertThat(page.locator("#listen .aloud")).isVisible();
    Request sound =
        page.waitForRequest(
            "**/media/builders/*/hello.opus", () -> page.locator("#listen .aloud").click());
    assertThat(sound.response().status()).isIn(200, 206);
  }

  private Page lesson(String voices, String step) {
    Page page = stage.phone("ar-MA");
    page.addInitScript(BROWSER.replace("VOICES", voices));
    page.navigate(STEPS + step);
    assertThat(page.locator(step)).isVisible();
    return page;
  }

  @SuppressWarnings("unchecked")
  private static List<String> said(Page page) {
    return (List<String>) page.evaluate("said.map((s) => s.join(','))");
  }
}
