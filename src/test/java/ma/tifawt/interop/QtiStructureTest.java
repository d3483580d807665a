package ma.tifawt.interop;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import ma.tifawt.shared.i18n.Lang;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packages we write, against the rules of the QTI 3 information model (assessment, section and
 * item, version 3.0) and its content packaging, as they are written down here: which element may
 * stand in which, in what order, with which attributes, and what an identifier leads to. This is
 * not the schema of 1EdTech, which is not at hand without a line; no word here claims it was run.
 */
class QtiStructureTest {

  private static final String SET = "qti-set-outcome-value";
  private static final String SET_ONE = SET + " ";

  private static final Set<String> INLINE =
      Set.of("em", "strong", "code", "span", "a", "img", "br", "qti-text-entry-interaction");
  private static final Set<String> BLOCKS =
      Set.of("p", "ul", "ol", "table", "pre", "blockquote", "h3", "hr");
  private static final Set<String> FEEDBACK = Set.of("qti-feedback-inline", "qti-feedback-block");
  private static final Set<String> INTERACTIONS =
      Set.of(
          "qti-choice-interaction",
          "qti-order-interaction",
          "qti-match-interaction",
          "qti-hotspot-interaction");

  /** What may stand in an element, one name and a blank each; {@code *} after words is anything. */
  private static final Map<String, String> CONTENT =
      Map.ofEntries(
          entry(
              "qti-assessment-item",
              "(qti-response-declaration )*(qti-outcome-declaration )*(qti-item-body )"
                  + "(qti-response-processing )?(qti-modal-feedback )*"),
          entry("qti-response-declaration", "(qti-correct-response )?(qti-mapping )?"),
          entry("qti-correct-response", "(qti-value )+"),
          entry("qti-default-value", "(qti-value )+"),
          entry("qti-value", "words"),
          entry("qti-mapping", "(qti-map-entry )+"),
          entry("qti-map-entry", ""),
          entry("qti-outcome-declaration", "(qti-default-value )?"),
          entry("qti-item-body", any(BLOCKS, INTERACTIONS, Set.of("qti-rubric-block"))),
          entry("qti-rubric-block", "qti-content-body "),
          entry("qti-feedback-block", "qti-content-body "),
          entry("qti-modal-feedback", "qti-content-body "),
          entry("qti-content-body", "words" + any(BLOCKS, INLINE)),
          entry("qti-feedback-inline", "words" + any(INLINE)),
          entry("qti-choice-interaction", "(qti-prompt )?(qti-simple-choice )+"),
          entry("qti-order-interaction", "(qti-prompt )?(qti-simple-choice )+"),
          entry("qti-match-interaction", "(qti-prompt )?(qti-simple-match-set ){2}"),
          entry("qti-hotspot-interaction", "(qti-prompt )?img (qti-hotspot-choice )+"),
          entry("qti-hotspot-choice", ""),
          entry("qti-text-entry-interaction", ""),
          entry("qti-prompt", "words" + any(BLOCKS, INLINE)),
          entry("qti-simple-choice", "words" + any(BLOCKS, INLINE, FEEDBACK)),
          entry("qti-simple-match-set", "(qti-simple-associable-choice )+"),
          entry("qti-simple-associable-choice", "words" + any(BLOCKS, INLINE, FEEDBACK)),
          entry("qti-response-processing", any(Set.of("qti-response-condition", SET))),
          entry("qti-response-condition", "qti-response-if "),
          entry("qti-response-if", "(qti-match |qti-equal )(" + SET_ONE + ")+"),
          entry(SET, "(qti-variable |qti-map-response )"),
          entry("qti-match", "qti-variable qti-correct "),
          entry("qti-equal", "qti-variable qti-correct "),
          entry("qti-variable", ""),
          entry("qti-correct", ""),
          entry("qti-map-response", ""),
          entry("p", "words" + any(INLINE)),
          entry("h3", "words" + any(INLINE)),
          entry("em", "words" + any(INLINE)),
          entry("strong", "words" + any(INLINE)),
          entry("span", "words" + any(INLINE)),
          entry("a", "words" + any(INLINE)),
          entry("code", "words"),
          entry("pre", "words" + any(INLINE)),
          entry("img", ""),
          entry("br", ""),
          entry("hr", ""),
          entry("ul", "(li )+"),
          entry("ol", "(li )+"),
          entry("li", "words" + any(BLOCKS, INLINE)),
          entry("blockquote", any(BLOCKS)),
          entry("table", "(thead )?(tbody )*"),
          entry("thead", "(tr )+"),
          entry("tbody", "(tr )+"),
          entry("tr", "(th |td )+"),
          entry("th", "words" + any(BLOCKS, INLINE)),
          entry("td", "words" + any(BLOCKS, INLINE)));

  /** Attributes; those with {@code !} must be there. */
  private static final Map<String, String> ATTRIBUTES =
      Map.ofEntries(
          entry(
              "qti-assessment-item",
              "identifier! title! time-dependent! adaptive lang tool-name tool-version"
                  + " schemaLocation"),
          entry("qti-response-declaration", "identifier! cardinality! base-type"),
          entry("qti-outcome-declaration", "identifier! cardinality! base-type"),
          entry("qti-mapping", "lower-bound upper-bound default-value"),
          entry("qti-map-entry", "map-key! mapped-value! case-sensitive"),
          entry("qti-rubric-block", "view! use class"),
          entry("qti-choice-interaction", "response-identifier! shuffle max-choices class"),
          entry("qti-order-interaction", "response-identifier! shuffle class"),
          entry("qti-match-interaction", "response-identifier! max-associations class"),
          entry("qti-hotspot-interaction", "response-identifier! max-choices! class"),
          entry("qti-text-entry-interaction", "response-identifier! class"),
          entry("qti-hotspot-choice", "identifier! shape! coords! hotspot-label"),
          entry("qti-simple-choice", "identifier!"),
          entry("qti-simple-associable-choice", "identifier! match-max!"),
          entry("qti-feedback-inline", "outcome-identifier! identifier! show-hide!"),
          entry("qti-feedback-block", "outcome-identifier! identifier! show-hide!"),
          entry("qti-modal-feedback", "outcome-identifier! identifier! show-hide!"),
          entry(SET, "identifier!"),
          entry("qti-equal", "tolerance-mode! tolerance"),
          entry("qti-variable", "identifier!"),
          entry("qti-correct", "identifier!"),
          entry("qti-map-response", "identifier!"),
          entry("img", "src! alt! width height"),
          entry("a", "href!"),
          entry("ol", "start"),
          entry("code", "class"),
          entry("span", "class"));

  @TempDir Path folder;
  private LessonCopy copy;
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final List<String> faults = new ArrayList<>();

  @SafeVarargs
  private static String any(Set<String>... names) {
    return Arrays.stream(names)
        .flatMap(Set::stream)
        .sorted()
        .collect(Collectors.joining(" |", "(", " )*"));
  }

  @BeforeEach
  void copy() {
    copy = new LessonCopy(folder);
  }

  private void export(Path courses, String lesson, String lang) throws IOException {
    Path zip = folder.resolve("export.zip");
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, "UTF-8");
    assertThat(
            ExportQuestions.run(List.of(courses.toString(), lesson, lang, zip.toString()), nowhere))
        .isZero();
    files.clear();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
  }

  private XmlPart.Element xml(String path) {
    Intake intake = new Intake(path, Lang.FR);
    String text = new String(files.get(path), StandardCharsets.UTF_8);
    return SafeXml.read(text, intake).orElseThrow();
  }

  private List<XmlPart.Element> items() {
    List<XmlPart.Element> items =
        files.keySet().stream().filter(p -> p.startsWith("items/")).map(this::xml).toList();
    assertThat(items).isNotEmpty();
    return items;
  }

  @Test
  void everyTypeIsWrittenAsTheStandardAsks() throws IOException {
    for (String lang : List.of("fr", "ar")) {
      export(LessonCopy.ORIGINAL, "mini/m1-first/l1-sort", lang);
      assertThat(items()).hasSizeGreaterThan(8);
      items().forEach(this::check);
      assertThat(faults).isEmpty();
    }
  }

  @Test
  void whateverWordsMayHoldIsWrittenAsTheStandardAsks() throws IOException {
    copy.write(
        "lesson.yml",
        """
        schema: 1
        id: l3-import
        rev: 1
        minutes: 40
        objectives: [M1.1]
        steps:
          - { id: rich, type: quiz.single, options: [a, b], answer: a, points: 2, objective: M1.1, kind: "far & wide" }
        """);
    copy.write("fr.md", RICH);
    Files.createDirectories(copy.lesson().resolve("media"));
    Files.copy(
        LessonCopy.ORIGINAL.resolve("mini/m1-first/l1-sort/media/round.svg"),
        copy.lesson().resolve("media/round.svg"));
    Files.delete(copy.lesson().resolve("ar.md"));
    Path course = copy.root().resolve("mini/course.yml");
    Files.writeString(course, Files.readString(course).replace("ar: complete", "ar: draft"));

    export(copy.root(), "mini/m1-first/l3-import", "fr");

    items().forEach(this::check);
    assertThat(faults).isEmpty();
    assertThat(items().get(0).all().map(XmlPart.Element::name).distinct())
        .contains("table", "ol", "blockquote", "pre", "code", "a", "span", "img")
        .contains("qti-feedback-block");
  }

  private static final String RICH =
      """
      ---
      lesson: l3-import
      lang: fr
      title: Riche
      based_on_rev: 1
      ---

      ## rich
      Lis *ceci* et **cela**, la [[label]] et [la question](#rich).

      ### Un titre

      3. trois
      4. `quatre`

      | Fruit | Prix |
      | :--- | ---: |
      | citron | 5 |

      ```
      deux & trois
      ```

      - a: ![Un rond](media/round.svg)
        > - Oui.
        > - Bien.
      - b: Deux

        lignes
        > Non : *relis*.

      > hint: Une
      >
      > > citation

      > teacher: Un mot.
      """;

  private void check(XmlPart.Element item) {
    item.all().forEach(this::checkElement);
    checkReferences(item);
  }

  private void checkElement(XmlPart.Element element) {
    String content = CONTENT.get(element.name());
    if (content == null) {
      faults.add("<" + element.name() + "> is not known");
      return;
    }
    String children = element.elements().map(e -> e.name() + " ").collect(Collectors.joining());
    boolean words =
        element.children().stream()
            .anyMatch(part -> part instanceof XmlPart.Text text && !text.text().isBlank());
    if (words && !content.startsWith("words")
        || !children.matches(content.replaceFirst("^words", ""))) {
      faults.add("<" + element.name() + "> holds " + (words ? "words, " : "") + children);
    }
    List<String> allowed = Arrays.asList(ATTRIBUTES.getOrDefault(element.name(), "").split(" "));
    Set<String> names = allowed.stream().map(a -> a.replace("!", "")).collect(Collectors.toSet());
    element.attributes().keySet().stream()
        .filter(name -> !names.contains(name))
        .forEach(name -> faults.add("<" + element.name() + " " + name + ">"));
    allowed.stream()
        .filter(a -> a.endsWith("!") && element.attribute(a.replace("!", "")).isEmpty())
        .forEach(a -> faults.add("<" + element.name() + "> lacks " + a));
  }

  /** What identifiers and keys name is there; they are names as XML knows them. */
  private void checkReferences(XmlPart.Element item) {
    List<XmlPart.Element> all = item.all().toList();
    List<String> choices =
        all.stream()
            .filter(e -> e.name().matches("qti-(simple|hotspot|simple-associable)-choice"))
            .map(e -> e.attribute("identifier").orElse(""))
            .toList();
    Set<String> outcomes =
        item.elements("qti-outcome-declaration")
            .map(e -> e.attribute("identifier").orElse(""))
            .collect(Collectors.toSet());
    assertThat(choices).doesNotHaveDuplicates();
    assertThat(Stream.concat(choices.stream(), item.attribute("identifier").stream()))
        .allMatch(id -> id.matches("[A-Za-z_][A-Za-z0-9_.-]*"));
    XmlPart.Element response = item.element("qti-response-declaration").orElseThrow();
    if (response.attribute("base-type").orElse("").matches("identifier|directedPair")) {
      assertThat(response.element("qti-correct-response").orElseThrow().elements("qti-value"))
          .flatExtracting(value -> List.of(value.words().split(" ")))
          .allMatch(choices::contains);
    }
    for (XmlPart.Element element : all) {
      element.attribute("outcome-identifier").ifPresent(o -> assertThat(outcomes).contains(o));
      if (element.name().equals(SET)) {
        assertThat(outcomes).contains(element.attribute("identifier").orElseThrow());
      }
      if (FEEDBACK.contains(element.name())) {
        assertThat(choices).contains(element.attribute("identifier").orElseThrow());
      }
    }
  }

  @Test
  void theManifestNamesEveryFileOnceAndNothingElse() throws IOException {
    export(LessonCopy.ORIGINAL, "mini/m1-first/l1-sort", "fr");
    XmlPart.Element manifest = xml("imsmanifest.xml");

    assertThat(manifest.elements().map(XmlPart.Element::name))
        .containsExactly("metadata", "organizations", "resources");
    assertThat(manifest.element("metadata").orElseThrow().words().strip())
        .isEqualTo("QTI Package3.0.0");
    List<XmlPart.Element> resources =
        manifest.element("resources").orElseThrow().elements("resource").toList();
    List<String> ids =
        Stream.concat(Stream.of(manifest), resources.stream())
            .map(e -> e.attribute("identifier").orElseThrow())
            .toList();
    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[A-Za-z_][\\w.-]*"));
    List<String> named =
        resources.stream().map(e -> e.attribute("href").orElseThrow()).sorted().toList();
    assertThat(named)
        .isEqualTo(
            files.keySet().stream().filter(f -> !f.equals("imsmanifest.xml")).sorted().toList());
    for (XmlPart.Element resource : resources) {
      assertThat(resource.elements("file").map(f -> f.attribute("href").orElseThrow()))
          .containsExactly(resource.attribute("href").orElseThrow());
      assertThat(resource.attribute("type").orElseThrow())
          .isIn("imsqti_item_xmlv3p0", "webcontent");
      assertThat(
              resource.elements("dependency").map(d -> d.attribute("identifierref").orElseThrow()))
          .allMatch(ids::contains);
    }
    for (XmlPart.Element item : items()) {
      assertThat(
              item.all()
                  .filter(e -> e.name().equals("img"))
                  .map(img -> img.attribute("src").orElseThrow().replaceFirst("^\\.\\./", "")))
          .allMatch(files::containsKey);
    }
  }
}
