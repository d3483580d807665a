package ma.tifawt.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The labs there are, what they may tell, and when their work is done. */
class LabsTest {

  private static final Path FOLDER = Path.of("src/main/frontend/src/labs");

  private final Lab lab = Labs.find("cart-tree").orElseThrow();

  private static JsonObject json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text.replace('\'', '"')))) {
      return reader.readObject();
    }
  }

  @Test
  void everyFolderIsAKnownLabThatDescribesItself() throws IOException {
    List<String> folders;
    try (Stream<Path> files = Files.list(FOLDER)) {
      folders =
          files.filter(Files::isDirectory).map(f -> f.getFileName().toString()).sorted().toList();
    }
    assertThat(folders).isNotEmpty().isEqualTo(Labs.KNOWN);
    for (String id : folders) {
      Lab own = Labs.find(id).orElseThrow();
      assertThat(own.id()).isEqualTo(id);
      assertThat(own.words())
          .isNotEmpty()
          .doesNotHaveDuplicates()
          .allMatch(YamlMap.ID.asMatchPredicate());
      assertThat(own.evidence().values())
          .isNotEmpty()
          .allMatch(
              schema ->
                  List.of("integer", "number", "boolean")
                      .contains(schema.asJsonObject().getString("type")));
    }
    assertThat(Labs.find("no-such-lab")).isEmpty();
    assertThat(Labs.find("../labs/cart-tree")).isEmpty();
  }

  @Test
  void onlyTheNumbersDescribedMayBeTold() {
    assertThat(lab.misfit(json("{'right': 3, 'share': 0.5, 'tried': true}"))).isEmpty();
    assertThat(lab.misfit(json("{'right': 3, 'share': 0.5, 'tried': true, 'name': 1}")))
        .contains("name");
    assertThat(lab.misfit(json("{'right': 3, 'share': 0.5}"))).contains("tried");
    assertThat(lab.misfit(json("{'right': '3', 'share': 0.5, 'tried': true}"))).contains("right");
    assertThat(lab.misfit(json("{'right': 3.5, 'share': 0.5, 'tried': true}"))).contains("right");
    assertThat(lab.misfit(json("{'right': 11, 'share': 0.5, 'tried': true}"))).contains("right");
    assertThat(lab.misfit(json("{'right': 3, 'share': 1e300, 'tried': true}"))).contains("share");
    assertThat(lab.misfit(json("{'right': 3, 'share': 0.5, 'tried': 1}"))).contains("tried");
    String zeros = "0".repeat(Lab.MOST_EVIDENCE);
    assertThat(lab.misfit(json("{'right': 3, 'share': 0.5" + zeros + ", 'tried': true}")))
        .contains("size");
  }

  @Test
  void theWorkIsDoneWhenEveryNumberIsReachedAndEveryYesIsAYes() {
    JsonObject told = json("{'right': 3, 'share': 0.5, 'tried': true}");
    assertThat(Lab.isDone(json("{}"), told)).isTrue();
    assertThat(Lab.isDone(json("{'right': 3, 'tried': true}"), told)).isTrue();
    assertThat(Lab.isDone(json("{'right': 4}"), told)).isFalse();
    assertThat(Lab.isDone(json("{'tried': false}"), told)).isFalse();
    assertThat(Lab.isDone(json("{'other': 1}"), told)).isFalse();
  }

  @Test
  void aLabAsksForAWordForEachEntryOfItsLists() {
    Lab tree = Labs.find("yes-no-tree").orElseThrow();
    assertThat(
            tree.wordsFor(
                json(
                    "{'questions': ['sweet'], 'classes': ['soup', 'cake'], 'items': [{'id': 'harira'}]}")))
        .startsWith(tree.words().toArray(String[]::new))
        .contains("question-sweet", "class-soup", "class-cake", "item-harira")
        .hasSize(tree.words().size() + 4);
  }
}
