package ma.tifawt.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.tifawt.shared.error.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {

  private static final Item SINGLE = new Item.Single(List.of("a", "b", "c"), "b", false);
  private static final Item TRUE_FALSE = new Item.Single(List.of("true", "false"), "true", false);
  private static final Item MULTIPLE =
      new Item.Multiple(List.of("a", "b", "c", "d", "e"), Set.of("a", "c", "d"), true);
  private static final Item ORDER = new Item.Order(List.of("collect", "train", "test"));
  private static final Item NUMBER = new Item.Number(new BigDecimal("12"), new BigDecimal("0.5"));
  private static final Item MATCH = match();
  private static final Item TEXT = new Item.Text(List.of("étiquette", "وسم"));
  private static final Item SORT = sort();
  private static final Item HOTSPOT = hotspot(Set.of("pot"));
  private static final Item HOTSPOTS = hotspot(Set.of("pot", "cup"));

  private static Item match() {
    Map<String, String> pairs = new LinkedHashMap<>();
    pairs.put("example", "picture");
    pairs.put("label", "word");
    pairs.put("feature", "size");
    return new Item.Match(pairs);
  }

  private static Item sort() {
    Map<String, String> key = new LinkedHashMap<>();
    key.put("lemon", "fruit");
    key.put("fig", "fruit");
    key.put("carrot", "root");
    return new Item.Sort(List.of("fruit", "root", "none"), key);
  }

  private static Item hotspot(Set<String> answer) {
    Map<String, Item.Area> areas = new LinkedHashMap<>();
    areas.put("pot", area("50", "40"));
    areas.put("cup", area("70.5", "0"));
    areas.put("door", area("10", "0"));
    return new Item.Hotspot(areas, answer);
  }

  private static Item.Area area(String x, String y) {
    return new Item.Area(new BigDecimal(x), new BigDecimal(y), BigDecimal.TEN, BigDecimal.TEN);
  }

  private static Item item(String type) {
    return switch (type) {
      case "single" -> SINGLE;
      case "truefalse" -> TRUE_FALSE;
      case "multiple" -> MULTIPLE;
      case "order" -> ORDER;
      case "number" -> NUMBER;
      case "text" -> TEXT;
      case "sort" -> SORT;
      case "hotspot" -> HOTSPOT;
      case "hotspots" -> HOTSPOTS;
      default -> MATCH;
    };
  }

  private static JsonValue json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readValue();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "single | `\"b\"` | 2 | true",
        "single | `\"a\"` | 0 | false",
        "truefalse | `\"true\"` | 2 | true",
        "truefalse | `\"false\"` | 0 | false",
        "multiple | `[\"a\",\"c\",\"d\"]` | 2 | true",
        "multiple | `[\"d\",\"a\",\"c\"]` | 2 | true",
        "multiple | `[\"a\",\"c\"]` | 1.33 | false",
        "multiple | `[\"a\"]` | 0.67 | false",
        "multiple | `[\"a\",\"c\",\"d\",\"b\"]` | 1.33 | false",
        "multiple | `[\"a\",\"b\",\"c\",\"d\",\"e\"]` | 0.67 | false",
        "multiple | `[\"b\",\"e\"]` | 0 | false",
        "multiple | `[]` | 0 | false",
        "order | `[\"collect\",\"train\",\"test\"]` | 2 | true",
        "order | `[\"train\",\"collect\",\"test\"]` | 0 | false",
        "number | 12 | 2 | true",
        "number | 12.5 | 2 | true",
        "number | 11.50 | 2 | true",
        "number | 12.51 | 0 | false",
        "number | -12 | 0 | false",
        "match | `{\"example\":\"picture\",\"label\":\"word\",\"feature\":\"size\"}` | 2 | true",
        "match | `{\"example\":\"picture\",\"label\":\"size\",\"feature\":\"word\"}` | 0 | false",
        "match | `{\"example\":\"picture\",\"label\":\"word\"}` | 1.33 | false",
        "match | `{}` | 0 | false",
        "text | `\" Étiquette. \"` | 2 | true",
        "text | `\"وَسْم\"` | 2 | true",
        "text | `\"étiquettes\"` | 0 | false",
        "sort | `{\"lemon\":\"fruit\",\"fig\":\"fruit\",\"carrot\":\"root\"}` | 2 | true",
        "sort | `{\"lemon\":\"fruit\",\"fig\":\"fruit\",\"carrot\":\"none\"}` | 0.67 | false",
        "sort | `{\"lemon\":\"fruit\"}` | 0.67 | false",
        "sort | `{\"lemon\":\"root\",\"fig\":\"root\",\"carrot\":\"fruit\"}` | 0 | false",
        "hotspot | `[\"pot\"]` | 2 | true",
        "hotspot | `[\"door\"]` | 0 | false",
        "hotspots | `[\"cup\",\"pot\"]` | 2 | true",
        "hotspots | `[\"pot\"]` | 1 | false",
        "hotspots | `[\"pot\",\"door\"]` | 0 | false"
      })
  void anAnswerEarnsItsPoints(String type, String answer, BigDecimal points, boolean correct) {
    Verdict verdict = item(type).judge(json(answer), 2);
    assertThat(verdict.points()).isEqualByComparingTo(points);
    assertThat(verdict.max()).isEqualByComparingTo("2");
    assertThat(verdict.correct()).isEqualTo(correct);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "single | `\"z\"`",
        "single | 1",
        "single | null",
        "single | `[\"b\"]`",
        "single | true",
        "truefalse | true",
        "multiple | `\"a\"`",
        "multiple | `[\"z\"]`",
        "multiple | `[\"a\",\"a\"]`",
        "multiple | `[1]`",
        "order | `[\"collect\"]`",
        "order | `[\"collect\",\"collect\",\"test\"]`",
        "order | `[\"collect\",\"train\",\"test\",\"test\"]`",
        "order | {}",
        "number | `\"12\"`",
        "number | [12]",
        "number | 1e999999999",
        "number | 1e-999999999",
        "match | []",
        "match | `{\"example\":1}`",
        "match | `{\"nothing\":\"picture\"}`",
        "match | `{\"example\":\"label\"}`",
        "text | 12",
        "text | `[\"وسم\"]`",
        "text | `\" . \"`",
        "sort | `[\"lemon\"]`",
        "sort | `{\"lemon\":\"basket\"}`",
        "sort | `{\"fruit\":\"fruit\"}`",
        "hotspot | `\"pot\"`",
        "hotspot | `[\"pot\",\"door\"]`",
        "hotspots | `[\"pot\",\"pot\"]`",
        "hotspots | `[\"sink\"]`",
        "hotspots | `{\"x\":1,\"y\":2}`"
      })
  void aMalformedAnswerIsRefusedWithACode(String type, String answer) {
    assertThatThrownBy(() -> item(type).judge(json(answer), 1))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> assertThat(e.code()).isEqualTo(CatalogueError.ANSWER_MALFORMED));
  }

  @Test
  void theFeedbackIsThatOfWhatWasChosen() {
    assertThat(SINGLE.judge(json("\"c\""), 1).feedback()).containsExactly("c");
    assertThat(MULTIPLE.judge(json("[\"e\",\"a\"]"), 1).feedback()).containsExactly("e", "a");
    assertThat(NUMBER.judge(json("3"), 1).feedback()).isEmpty();
  }

  @Test
  void aTypedTextOfMoreThanAHundredCharactersIsNoShortAnswer() {
    JsonValue tooLong = Json.createValue("x".repeat(101));
    assertThatThrownBy(() -> TEXT.judge(tooLong, 1)).isInstanceOf(DomainException.class);
    assertThat(TEXT.judge(Json.createValue("x".repeat(100)), 1).correct()).isFalse();
  }

  @Test
  void practiceIsJudgedToo() {
    Verdict verdict = SINGLE.judge(json("\"b\""), 0);
    assertThat(verdict.correct()).isTrue();
    assertThat(verdict.max()).isZero();
  }

  @Test
  void theOrderThatIsShownNeverGivesTheKeyAway() {
    assertThat(ORDER.optionIds())
        .containsExactlyInAnyOrder("collect", "train", "test")
        .isNotEqualTo(List.of("collect", "train", "test"));
    for (List<String> key :
        List.of(
            List.of("a", "b"), List.of("b", "a"), List.of("x", "y", "z"), List.of("z", "y", "x"))) {
      assertThat(new Item.Order(key).optionIds())
          .isNotEqualTo(key)
          .containsExactlyInAnyOrderElementsOf(key);
    }
    assertThat(((Item.Sort) SORT).items()).isNotEqualTo(List.of("lemon", "fig", "carrot"));
    assertThat(HOTSPOT.optionIds()).containsExactly("door", "cup", "pot");
    assertThat(((Item.Match) MATCH).right()).isNotEqualTo(List.of("picture", "word", "size"));
  }
}
