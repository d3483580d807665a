package ma.tifawt.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import ma.tifawt.catalogue.Course;
import ma.tifawt.catalogue.CourseLoader;
import ma.tifawt.catalogue.Release;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.web.Assets;
import ma.tifawt.shared.web.PageShell;
import ma.tifawt.shared.web.StaticPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The list by which a device keeps a course: nothing lacks, nothing lies about its size. */
class CourseParcelTest {

  private static final Pattern NAMED = Pattern.compile("/(?:assets|media)/[\\w./-]+");

  private final Assets assets = Assets.in(Path.of("target/frontend/webapp"));
  private final Release release = CourseLoader.load(Path.of("courses")).release();
  private final Texts texts = new Texts();
  private final CoursePages pages = new CoursePages(release, new PageShell(texts, assets), texts);
  private final Course course = release.inOrder().get(0);

  @ParameterizedTest
  @EnumSource(Lang.class)
  void everyLessonAndAllThatItNamesIsListed(Lang lang) {
    Map<String, JsonObject> files = files(lang);

    assertThat(course.lessons()).isNotEmpty();
    course
        .lessons()
        .forEach(
            lesson ->
                assertThat(files).containsKey("/" + lang.path() + "/courses/" + lesson.address()));
    for (String address : List.copyOf(files.keySet())) {
      if (pages.at(address) != null) {
        List<String> named =
            NAMED
                .matcher(new String(file(address).bytes(), StandardCharsets.UTF_8))
                .results()
                .map(found -> found.group())
                .toList();
        assertThat(files.keySet()).as(address).containsAll(named);
      }
      assertThat(files.keySet()).as(address).containsAll(assets.parts(address));
    }
    assertThat(files.keySet()).anyMatch(address -> address.contains("-400-"));
  }

  @Test
  void sizesAndHashesAreThoseOfTheFilesThemselves() {
    files(Lang.AR)
        .forEach(
            (address, entry) -> {
              assertThat(entry.getInt("bytes")).isEqualTo(file(address).compressedLength());
              assertThat(entry.getString("hash")).isEqualTo(file(address).hash());
            });
  }

  @Test
  void textComesBeforeMedia() {
    List<String> kinds =
        files(Lang.FR).values().stream().map(entry -> entry.getString("kind")).toList();

    assertThat(kinds).contains("media");
    assertThat(kinds.subList(0, kinds.indexOf("media"))).containsOnly("text");
    assertThat(kinds.subList(kinds.indexOf("media"), kinds.size())).containsOnly("media");
  }

  @Test
  void aCourseThatIsNotThereHasNoList() {
    assertThat(pages.at("/ar/courses/nothing/offline.json")).isNull();
  }

  private Map<String, JsonObject> files(Lang lang) {
    StaticPage list = pages.at("/" + lang.path() + "/courses/" + course.id() + "/offline.json");
    Map<String, JsonObject> files = new LinkedHashMap<>();
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(list.bytes()))) {
      JsonObject parcel = reader.readObject();
      assertThat(parcel.getString("release")).isEqualTo(release.id());
      parcel
          .getJsonArray("files")
          .getValuesAs(JsonObject.class)
          .forEach(entry -> files.put(entry.getString("address"), entry));
    }
    assertThat(files).hasSizeGreaterThan(10);
    return files;
  }

  private StaticPage file(String address) {
    StaticPage page = address.startsWith("/media/") ? pages.media(address) : pages.at(address);
    return page != null ? page : assets.file(address);
  }
}
