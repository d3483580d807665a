package ma.tifawt.catalogue.web;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.tifawt.catalogue.Course;
import ma.tifawt.catalogue.CourseModule;
import ma.tifawt.catalogue.Lesson;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.json.Json;
import ma.tifawt.shared.web.Assets;
import ma.tifawt.shared.web.StaticPage;

/**
 * {@code /{lang}/courses/{course}/offline.json}: every file that the course needs on a device
 * without a line, in the order in which a child can use them, with its bytes over the wire and its
 * hash. A device shows the size first, fetches what it lacks and asks again after a new release.
 */
final class CourseParcel {

  /** Pages name their files in full, one or several to an attribute. */
  private static final Pattern NAMED = Pattern.compile("/(?:assets|media)/[^\"'#?&<>()\\\\\\s]+");

  private final CoursePages pages;
  private final Assets assets;
  private final Lang lang;
  private final Map<String, StaticPage> text = new LinkedHashMap<>();
  private final Map<String, StaticPage> media = new LinkedHashMap<>();

  CourseParcel(CoursePages pages, Assets assets, Lang lang) {
    this.pages = pages;
    this.assets = assets;
    this.lang = lang;
  }

  StaticPage of(Course course, String release) {
    fonts();
    page("courses");
    page("courses/index.json");
    page("courses/" + course.id());
    for (CourseModule module : course.modules()) {
      page("courses/" + module.address());
      for (Lesson lesson : module.lessons()) {
        page("courses/" + lesson.address());
      }
    }
    JsonArrayBuilder files = Json.createArrayBuilder();
    text.forEach((address, file) -> files.add(entry(address, file, "text")));
    media.forEach((address, file) -> files.add(entry(address, file, "media")));
    String json =
        Json.createObjectBuilder().add("release", release).add("files", files).build().toString();
    return StaticPage.of(
        "application/json;charset=UTF-8",
        StaticPage.PAGE_CACHE,
        json.getBytes(StandardCharsets.UTF_8));
  }

  /** Styles name the faces of all languages; a page of one language shows these. */
  private void fonts() {
    String script = lang.rtl() ? "arabic" : "latin";
    asset(assets.address(script + "-400.woff2"));
    asset(assets.address(script + "-700.woff2"));
    asset(assets.address("title-" + script + ".woff2"));
    if (lang == Lang.ZGH) {
      asset(assets.address("tifinagh-400.woff2"));
    }
  }

  private void page(String path) {
    String address = "/" + lang.path() + "/" + path;
    StaticPage page = pages.at(address);
    Matcher named = NAMED.matcher(new String(page.bytes(), StandardCharsets.UTF_8));
    while (named.find()) {
      String file = named.group();
      StaticPage picture = pages.media(file);
      if (picture == null) {
        asset(file);
      } else {
        media.put(file, picture);
      }
    }
    text.put(address, page);
  }

  private void asset(String address) {
    StaticPage file = assets.file(address);
    // words of a lesson may look like an address
    if (file != null && text.put(address, file) == null) {
      assets.parts(address).forEach(this::asset);
    }
  }

  private static JsonObjectBuilder entry(String address, StaticPage file, String kind) {
    return Json.createObjectBuilder()
        .add("address", address)
        .add("bytes", file.compressedLength())
        .add("hash", file.hash())
        .add("kind", kind);
  }
}
