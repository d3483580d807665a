package ma.tifawt.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an author sees while a lesson changes under the preview. */
class PreviewServerTest {

  private static final Path ORIGINAL = Path.of("src/test/resources/courses-mini");
  private static final String LESSON = "mini/m1-first/l1-sort";
  private static final String PAGE = "/fr/courses/" + LESSON;

  @TempDir Path folder;

  private final HttpClient client = HttpClient.newHttpClient();
  private PreviewServer server;

  @BeforeEach
  void start() throws IOException {
    try (Stream<Path> files = Files.walk(ORIGINAL)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(ORIGINAL.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    // Its lab is known to the tests only; the front end has no script for it.
    Path logic = folder.resolve(LESSON + "/lesson.yml");
    Files.writeString(
        logic, Files.readString(logic).replaceFirst("type: lab, .*}", "type: read }"));
    server = new PreviewServer(0, folder, Path.of("target/frontend/webapp"));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aLessonIsShownWithTheNotesForStaffAndAllKeys() throws Exception {
    HttpResponse<String> page = get(PAGE);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("erreurs\u00A0: 0, avertissements\u00A0: 0")
        .contains("<aside class=\"for-teacher\">", "Prévoir des jetons.")
        .contains("vaut 1 point(s) pour l’objectif M1.1")
        .contains("\"key\":\"b\"");
  }

  @Test
  void aChangedWordIsThereAtTheNextLook() throws Exception {
    String before = get("/preview/version").body();
    assertThat(get("/preview/version").body()).isEqualTo(before);
    assertThat(get(PAGE).body()).contains("Fais pousser un arbre.");
    change("fr.md", "Fais pousser un arbre.", "Fais grandir un arbre.");
    assertThat(get("/preview/version").body()).isNotEqualTo(before);
    assertThat(get(PAGE).body())
        .contains("Fais grandir un arbre.")
        .doesNotContain("Fais pousser un arbre.");
  }

  @Test
  void aFaultStandsOnThePageWithItsPlaceAndTheLessonStaysAsItWas() throws Exception {
    assertThat(get(PAGE).body()).doesNotContain("C212");
    change("fr.md", "[[label]]", "[[lable]]");
    String page = get(PAGE).body();
    assertThat(page)
        .contains("<code>" + LESSON + "/fr.md:9:26 C212</code>")
        .contains("telle qu’elle était avant")
        .contains("data-term=\"label\"");
    change("fr.md", "[[lable]]", "[[label]]");
    assertThat(get(PAGE).body()).doesNotContain("C212");
  }

  @Test
  void aLessonThatCannotBeReadLeavesTheOthersAndSaysWhere() throws Exception {
    change("lesson.yml", "steps:", "stepz:");
    HttpResponse<String> broken = get(PAGE);
    assertThat(broken.body()).contains(LESSON + "/lesson.yml", "C102");
    HttpResponse<String> other = get("/fr/courses/mini/m1-first/l2-show");
    assertThat(other.statusCode()).isEqualTo(200);
    assertThat(other.body()).contains("Présente ton travail.", "C102");
  }

  @Test
  void everythingThePageNamesIsServedUnderTheSamePolicy() throws Exception {
    HttpResponse<String> page = get(PAGE);
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'self'")
        .doesNotContain("unsafe");
    Matcher named =
        Pattern.compile("(?:href|src)=\"(/(?:assets|media|preview)/[^\"#]+)").matcher(page.body());
    int files = 0;
    while (named.find()) {
      files++;
      assertThat(get(named.group(1)).statusCode()).as(named.group(1)).isEqualTo(200);
    }
    assertThat(files).isGreaterThan(5);
    assertThat(get("/assets/none.js").statusCode()).isEqualTo(404);
    assertThat(get("/media/../../../../etc/passwd").statusCode()).isEqualTo(404);
    assertThat(get("/fr/courses/none").statusCode()).isEqualTo(404);
  }

  @Test
  void theWorkerIsNotTheProductsAndKeepsNothing() throws Exception {
    HttpResponse<String> worker = get("/sw.js");
    assertThat(worker.statusCode()).isEqualTo(200);
    assertThat(worker.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/javascript");
    assertThat(worker.body()).contains("unregister()").doesNotContain("fetch", "caches");
  }

  private void change(String file, String from, String to) throws IOException {
    Path path = folder.resolve(LESSON).resolve(file);
    String text = Files.readString(path, StandardCharsets.UTF_8);
    assertThat(text).contains(from);
    Files.writeString(path, text.replace(from, to));
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI address = URI.create(server.address() + path);
    return client.send(
        HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }
}
