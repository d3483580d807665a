package ma.tifawt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import ma.tifawt.catalogue.web.PreviewServer;
import ma.tifawt.product.Line;
import ma.tifawt.product.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who writes lessons looks at them where the product ran before, and its worker still is. */
class PreviewBrowserIT {

  private static final String PAGE =
      "/fr/courses/builders/b5-learning-from-examples/l4-nearest-neighbours";

  @RegisterExtension final Stage stage = new Stage();

  private final Line line = Product.running().lineToServer();
  private final String url = "http://localhost:" + line.port();

  @Test
  void theLessonAsItIsTakesThePlaceOfTheStoredOne() throws IOException {
    Page desk = stage.phoneAt(url, "fr-MA");
    desk.navigate(PAGE);
    new Device(desk).awaitStored(List.of(PAGE));

    try (PreviewServer preview =
        new PreviewServer(0, Path.of("courses"), Path.of("target/frontend/webapp"))) {
      line.leadTo("127.0.0.1:" + URI.create(preview.address()).getPort());
      desk.navigate(PAGE);

      desk.locator("aside.preview").waitFor();
      desk.reload();
      assertThat(desk.locator("aside.preview")).isVisible();
      desk.waitForCondition(
          () ->
              (boolean)
                  desk.evaluate(
                      "async () => (await navigator.serviceWorker.getRegistrations()).length === 0"));
    }
  }
}
