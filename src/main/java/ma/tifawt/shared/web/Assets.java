package ma.tifawt.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.tifawt.shared.json.Json;

/**
 * Scripts, styles, fonts and pictures of the interface. The build gives each a name with the hash
 * of its content and lists them in {@code WEB-INF/assets.json}; here they are found by the name
 * they were written under, and held in memory.
 */
@ApplicationScoped
public class Assets {

  private static final String FOLDER = "/assets/";
  private static final Map<String, String> TYPES =
      Map.of(
          "js", "text/javascript;charset=UTF-8",
          "css", "text/css;charset=UTF-8",
          "svg", "image/svg+xml;charset=UTF-8",
          "cur", "image/x-icon",
          "woff2", "font/woff2");

  private Map<String, String> addresses = Map.of();
  private Map<String, List<String>> parts = Map.of();
  private Map<String, StaticPage> files = Map.of();
  private StaticPage worker;

  protected Assets() {} // for the CDI proxy

  @Inject
  Assets(ServletContext context) {
    this(new WebRoot(context::getResourceAsStream, context.getResourcePaths(FOLDER)));
  }

  /**
   * The assets as the build leaves them in a folder, for tests and previews without a container.
   */
  public static Assets in(Path webapp) {
    try (Stream<Path> files = Files.list(webapp.resolve("assets"))) {
      Set<String> names =
          files.map(f -> FOLDER + f.getFileName()).collect(Collectors.toUnmodifiableSet());
      return new Assets(new WebRoot(path -> open(webapp.resolve(path.substring(1))), names));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(Path file) {
    try {
      return Files.newInputStream(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the files lie: the web application, or a folder in tests. */
  record WebRoot(Function<String, InputStream> open, Set<String> files) {}

  Assets(WebRoot root) {
    try {
      Map<String, String> named = new HashMap<>();
      json(root, "assets.json")
          .forEach((name, address) -> named.put(name, ((JsonString) address).getString()));
      Map<String, List<String>> needed = new HashMap<>();
      json(root, "asset-parts.json")
          .forEach(
              (script, list) ->
                  needed.put(script, list.asJsonArray().getValuesAs(JsonString::getString)));
      Map<String, StaticPage> loaded = new HashMap<>();
      for (String path : root.files()) {
        loaded.put(path, read(root, path));
      }
      addresses = Map.copyOf(named);
      parts = Map.copyOf(needed);
      files = Map.copyOf(loaded);
      try (InputStream in = root.open().apply("/WEB-INF/worker.js")) {
        worker = StaticPage.of(TYPES.get("js"), "no-cache", in.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonObject json(WebRoot root, String name) throws IOException {
    try (InputStream in = root.open().apply("/WEB-INF/" + name);
        JsonReader reader = Json.createReader(in)) {
      return reader.readObject();
    }
  }

  private static StaticPage read(WebRoot root, String path) throws IOException {
    String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
    if (type == null) {
      throw new IllegalStateException("an asset of unknown type: " + path);
    }
    try (InputStream in = root.open().apply(path)) {
      return StaticPage.of(type, StaticPage.FOR_EVER, in.readAllBytes());
    }
  }

  /**
   * The address of what the build calls {@code name}, for example {@code lesson.js}.
   *
   * @throws IllegalArgumentException no such asset was built
   */
  public String address(String name) {
    String address = addresses.get(name);
    if (address == null) {
      throw new IllegalArgumentException("no asset " + name + " among " + addresses.keySet());
    }
    return address;
  }

  /** Addresses of the scripts without which the script at this address does not run. */
  public List<String> parts(String address) {
    return parts.getOrDefault(address, List.of());
  }

  /** The service worker's script; browsers ask for it again and compare its bytes. */
  StaticPage worker() {
    return worker;
  }

  /** The file behind an address, or null. */
  public StaticPage file(String address) {
    return files.get(address);
  }
}
