package ma.tifawt.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The browser of the tests: {@code $CHROME_BIN}, else a Chromium or Chrome on the PATH, else the
 * one inside the npm package that the front-end build installs.
 *
 * @param libraries folder of libraries to be found before the machine's own; empty where it has its
 *     own
 */
record BrowserBinary(Path executable, String libraries) {

  static final BrowserBinary FOUND = find();

  private static BrowserBinary find() {
    Stream<Path> named = Optional.ofNullable(System.getenv("CHROME_BIN")).stream().map(Path::of);
    Stream<Path> known =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .flatMap(
                folder ->
                    Stream.of(
                            "chromium",
                            "chromium-browser",
                            "google-chrome-stable",
                            "google-chrome",
                            "chrome")
                        .map(name -> Path.of(folder, name)));
    return Stream.concat(named, known)
        .filter(Files::isExecutable)
        .findFirst()
        .map(path -> new BrowserBinary(path, ""))
        .orElseGet(BrowserBinary::unpack);
  }

  private static BrowserBinary unpack() {
    try {
      Process node =
          new ProcessBuilder("node", "tools/browser.mjs")
              .directory(Path.of("src", "main", "frontend").toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      List<String> lines = new String(node.getInputStream().readAllBytes()).lines().toList();
      if (node.waitFor() != 0 || lines.isEmpty()) {
        throw new IllegalStateException("no browser: set CHROME_BIN or put chromium on the PATH");
      }
      return new BrowserBinary(Path.of(lines.get(0)), lines.size() > 1 ? lines.get(1) : "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(System.getenv());
    if (!libraries.isEmpty()) {
      environment.merge("LD_LIBRARY_PATH", libraries, (old, own) -> own + File.pathSeparator + old);
    }
    return environment;
  }
}
