package ma.tifawt.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import ma.tifawt.product.Product;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Browsers of one test, each with a device of its own. Afterwards the test fails if a page threw an
 * error, broke its own content policy or asked another site for anything; if it failed already,
 * pictures of its pages are in {@code target/screenshots}.
 */
final class Stage implements AfterEachCallback {

  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          // no other host can be found, so whoever asks for one is told apart from a slow answer
          "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1");

  private final Supplier<String> url;
  private final List<String> faults = new ArrayList<>();
  private final List<Page> pages = new ArrayList<>();
  private final List<BrowserContext> contexts = new ArrayList<>();

  /** One for all tests of a run: starting them takes longer than many a test. */
  private static Playwright playwright;

  private static Browser browser;

  /** Of the product with the demo programme. */
  Stage() {
    this(() -> Product.running().url());
  }

  /**
   * @param url of the server that the pages come from, without a slash at the end
   */
  Stage(Supplier<String> url) {
    this.url = url;
  }

  /** A telephone of a child or a trainer. */
  Page phone(String tag) {
    return device(options(tag, 360, 640));
  }

  /** A telephone that knows fingers and nothing else. */
  Page touched(String tag) {
    return device(options(tag, 360, 640).setHasTouch(true).setIsMobile(true));
  }

  /** The screen of an office. */
  Page desk(String tag) {
    return device(options(tag, 1366, 768));
  }

  /** A telephone that reaches the server at another address. */
  Page phoneAt(String url, String tag) {
    return device(options(tag, 360, 640).setBaseURL(url), url);
  }

  /**
   * A telephone whose browser may be closed and opened again: what it keeps lies in the folder.
   *
   * @param flags of the browser, besides the usual ones
   */
  Page phoneAt(String url, String tag, Path folder, String... flags) {
    BrowserContext context =
        playwright()
            .chromium()
            .launchPersistentContext(
                folder,
                new BrowserType.LaunchPersistentContextOptions()
                    .setExecutablePath(BrowserBinary.FOUND.executable())
                    .setEnv(BrowserBinary.FOUND.environment())
                    .setHeadless(true)
                    .setArgs(Stream.concat(FLAGS.stream(), Stream.of(flags)).toList())
                    .setBaseURL(url)
                    .setLocale(tag)
                    .setTimezoneId("Africa/Casablanca")
                    .setViewportSize(360, 640));
    contexts.add(context);
    return watched(context.pages().get(0), url);
  }

  /** Another tab of the same browser. */
  Page tab(Page beside, String url) {
    return watched(beside.context().newPage(), url);
  }

  /**
   * Ends a tab without a word to its page.
   *
   * @param other a tab of the same browser, which goes on
   */
  void crash(Page page, Page other) {
    boolean[] gone = {false};
    page.onCrash(p -> gone[0] = true);
    try {
      page.navigate("chrome://crash");
    } catch (PlaywrightException e) {
      pages.remove(page); // the way there ends with the page
    }
    other.waitForCondition(() -> gone[0]);
  }

  /** Ends the browser of this folder without a word to it. */
  static void kill(Path folder) {
    String home = "--user-data-dir=" + folder;
    ProcessHandle.current()
        .descendants()
        .filter(p -> List.of(p.info().arguments().orElse(new String[0])).contains(home))
        .forEach(
            process -> {
              process.destroyForcibly();
              process.onExit().join();
            });
  }

  private Browser.NewContextOptions options(String tag, int width, int height) {
    return new Browser.NewContextOptions()
        .setBaseURL(url.get())
        .setLocale(tag)
        .setTimezoneId("Africa/Casablanca")
        .setViewportSize(width, height);
  }

  private Page device(Browser.NewContextOptions options) {
    return device(options, url.get());
  }

  private Page device(Browser.NewContextOptions options, String home) {
    BrowserContext context = browser().newContext(options);
    contexts.add(context);
    return watched(context.newPage(), home);
  }

  private Page watched(Page page, String home) {
    page.onPageError(error -> faults.add("script: " + error));
    page.onConsoleMessage(this::listen);
    page.onRequest(
        request -> {
          String asked = request.url();
          if (!asked.startsWith(home + "/")
              && !asked.startsWith("data:")
              && !asked.startsWith("chrome:")
              && !asked.startsWith("blob:")) {
            faults.add("another site: " + asked);
          }
        });
    pages.add(page);
    return page;
  }

  private void listen(ConsoleMessage message) {
    if (message.text().contains("Content Security Policy")) {
      faults.add("policy: " + message.text());
    }
  }

  private static Playwright playwright() {
    if (playwright == null) {
      playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }
    return playwright;
  }

  private static Browser browser() {
    if (browser == null || !browser.isConnected()) {
      browser =
          playwright()
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(BrowserBinary.FOUND.executable())
                      .setEnv(BrowserBinary.FOUND.environment())
                      .setHeadless(true)
                      .setArgs(FLAGS));
    }
    return browser;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    try {
      if (context.getExecutionException().isPresent()) {
        photograph(context.getRequiredTestClass().getSimpleName());
      } else {
        assertThat(pages).isNotEmpty();
        assertThat(faults).isEmpty();
      }
    } finally {
      contexts.forEach(Stage::close);
    }
  }

  private static void close(BrowserContext context) {
    try {
      context.close();
    } catch (PlaywrightException e) {
      // a test killed its browser
    }
  }

  private void photograph(String test) {
    for (int i = 0; i < pages.size(); i++) {
      if (pages.get(i).isClosed()) {
        continue;
      }
      pages
          .get(i)
          .screenshot(
              new Page.ScreenshotOptions()
                  .setFullPage(true)
                  .setPath(Path.of("target", "screenshots", test + "-" + (i + 1) + ".png")));
    }
  }
}
