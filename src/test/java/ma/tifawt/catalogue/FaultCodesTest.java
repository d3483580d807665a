package ma.tifawt.catalogue;

import static ma.tifawt.catalogue.MiniCourse.MODULE;
import static ma.tifawt.catalogue.MiniCourse.SHOW;
import static ma.tifawt.catalogue.MiniCourse.SORT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each way of spoiling a course is found at its place with its code; errors keep the course from
 * being served.
 */
class FaultCodesTest {

  private static final String LESSON = SORT + "lesson.yml";
  private static final String FR = SORT + "fr.md";
  private static final String AR = SORT + "ar.md";
  private static final String SVG = SORT + "media/round.svg";

  @TempDir Path folder;

  record Spoiled(FaultCode code, String place, Consumer<MiniCourse> how) {
    Spoiled at(String otherPlace) {
      return new Spoiled(code, otherPlace, how);
    }

    Spoiled after(Consumer<MiniCourse> first) {
      return new Spoiled(code, place, first.andThen(how));
    }

    @Override
    public String toString() {
      return code.code() + " " + code + " " + place;
    }
  }

  private static Spoiled spoil(FaultCode code, String place, Consumer<MiniCourse> how) {
    return new Spoiled(code, place, how);
  }

  private static Spoiled change(FaultCode code, String path, String at, String from, String to) {
    return new Spoiled(code, path + ":" + at, course -> course.change(path, from, to));
  }

  static Stream<Spoiled> files() {
    return Stream.of(
        spoil(FaultCode.UNKNOWN_FILE, SORT + "fr.txt:1:1", c -> c.write(SORT + "fr.txt", "x")),
        spoil(
            FaultCode.NOT_UTF8,
            FR + ":2:3",
            c -> c.write(FR, new byte[] {'-', '\n', 'a', 'b', (byte) 0xff})),
        spoil(FaultCode.BYTE_ORDER_MARK, FR + ":1:1", c -> c.write(FR, "\uFEFF" + c.read(FR))),
        spoil(
            FaultCode.LINE_ENDING, FR + ":1:4", c -> c.write(FR, c.read(FR).replace("\n", "\r\n"))),
        spoil(FaultCode.BAD_FILE_NAME, SORT + "Été.md:1:1", c -> c.write(SORT + "Été.md", "x")),
        spoil(
            FaultCode.PATH_ESCAPE,
            SORT + "media/a.svg:1:1",
            c -> c.link(SORT + "media/a.svg", "/etc/hostname")),
        change(FaultCode.PATH_ESCAPE, FR, "11:1", "media/round.svg", "../../../course.yml"),
        spoil(
            FaultCode.TOO_LARGE,
            SORT + "media/big.webp:1:1",
            c -> c.write(SORT + "media/big.webp", new byte[200_000])),
        change(FaultCode.FILE_MISSING, FR, "11:1", "media/round.svg", "media/rund.svg"),
        spoil(
            FaultCode.FILE_MISSING, MODULE + "module.yml:5:20", c -> c.delete(SHOW + "lesson.yml")),
        change(FaultCode.FILE_MISSING, LESSON, "7:60", "print: [cards]", "print: [cardz]"),
        spoil(
            FaultCode.FILE_TYPE,
            SORT + "media/a.exe:1:1",
            c -> c.write(SORT + "media/a.exe", "MZ")),
        spoil(
            FaultCode.FILE_TYPE,
            SORT + "media/a.png:1:1",
            c -> c.write(SORT + "media/a.png", "<svg/>")),
        change(FaultCode.NOT_NFC, FR, "35:2", "Lesquels", "Le\u0301squels"),
        spoil(
            FaultCode.LESSON_TOO_HEAVY,
            LESSON + ":1:1",
            c ->
                c.write(
                    SORT + "media/long.opus",
                    Arrays.copyOf("OggS".getBytes(StandardCharsets.US_ASCII), 2_100_000))),
        change(FaultCode.CONTROL_CHARACTER, FR, "35:4", "Lesquels", "Les\u00ADquels"));
  }

  static Stream<Spoiled> yaml() {
    return Stream.of(
        change(FaultCode.YAML_SYNTAX, LESSON, "5:5", "minutes: 40", "minutes: [40"),
        change(FaultCode.UNKNOWN_KEY, LESSON, "4:1", "minutes:", "minuts:"),
        change(FaultCode.WRONG_TYPE, LESSON, "4:10", "minutes: 40", "minutes: forty"),
        change(FaultCode.WRONG_TYPE, LESSON, "6:13", "objectives: [M1.1]", "objectives: M1.1"),
        change(FaultCode.MISSING_KEY, LESSON, "1:1", "minutes: 40\n", ""),
        change(
            FaultCode.DUPLICATE_KEY, LESSON, "5:1", "minutes: 40\n", "minutes: 40\nminutes: 40\n"),
        change(FaultCode.UNKNOWN_SCHEMA, LESSON, "1:9", "schema: 1", "schema: 2"),
        change(FaultCode.TAB, LESSON, "11:1", "  - { id: intro", "\t- { id: intro"),
        change(
            FaultCode.YAML_FEATURE, LESSON, "6:13", "objectives: [M1.1]", "objectives: &o [M1.1]"),
        change(FaultCode.BAD_VALUE, "mini/course.yml", "4:7", "band: B", "band: D"),
        change(FaultCode.BAD_VALUE, LESSON, "11:24", "type: read", "type: reed"),
        change(FaultCode.BAD_ID, LESSON, "11:11", "id: intro", "id: Intro"),
        change(FaultCode.ID_MISMATCH, LESSON, "2:5", "id: l1-sort", "id: l1-sorted"),
        change(FaultCode.DUPLICATE_ID, LESSON, "12:11", "id: lab1", "id: intro"),
        change(
            FaultCode.DUPLICATE_ID, LESSON, "13:50", "options: [a, b, c]", "options: [a, b, b]"));
  }

  static Stream<Spoiled> text() {
    return Stream.of(
        change(FaultCode.TEXT_BEFORE_STEP, FR, "8:1", "## intro", "Bonjour\n\n## intro"),
        change(FaultCode.UNKNOWN_STEP, FR, "8:1", "## intro", "## intr0"),
        change(FaultCode.UNKNOWN_OPTION, FR, "27:1", "- c: Trois", "- e: Trois"),
        change(FaultCode.OPTION_MISSING, FR, "20:1", "- c: Trois\n  > C'est trop.\n", ""),
        change(FaultCode.STEP_MISSING, FR, "1:1", "## lab1\nFais pousser un arbre.\n", ""),
        change(FaultCode.FEEDBACK_MISSING, FR, "23:1", "  > Compte encore.\n", ""),
        change(FaultCode.UNKNOWN_KEYWORD, FR, "30:1", "> hint:", "> hnit:"),
        change(FaultCode.RAW_HTML, FR, "18:6", "Fais pousser", "Fais <b>pousser</b>"),
        change(
            FaultCode.RAW_HTML, FR, "18:1", "Fais pousser un arbre.", "<script>alert(1)</script>"),
        change(FaultCode.HEADING_LEVEL, FR, "18:1", "Fais", "# Fais"),
        change(FaultCode.ALT_TEXT_MISSING, FR, "11:1", "![Un rond]", "![ ]"),
        change(
                FaultCode.DUPLICATE_TEXT,
                FR,
                "20:1",
                "## lab1\nFais pousser un arbre.\n",
                "## intro\nx\n\n## lab1\ny\n")
            .at(FR + ":17:1"),
        change(FaultCode.UNKNOWN_TERM, FR, "9:26", "[[label]]", "[[lable]]"),
        change(FaultCode.FRONT_MATTER, FR, "1:1", "---\nlesson", "lesson"),
        change(FaultCode.EMPTY_TEXT, FR, "17:1", "Fais pousser un arbre.\n", ""),
        change(
            FaultCode.TOO_NESTED, LESSON, "12:81", "depth: 3", "depth: [[[[[[[[[[[[3]]]]]]]]]]]]"),
        change(FaultCode.ANSWERS_MISSING, FR, "105:1", "> answer: Oui\n", ""),
        change(FaultCode.EMPTY_TEXT, FR, "108:1", "> answer: Oui\n", "> answer: …\n"),
        change(FaultCode.TOO_LARGE, FR, "108:1", "> answer: Oui\n", "> answer: " + "x".repeat(101)),
        change(
            FaultCode.ANSWER_OUT_OF_PLACE,
            FR,
            "30:1",
            "> hint: Utilise",
            "> answer: b\n\n> hint: Utilise"),
        change(
            FaultCode.ANSWER_OUT_OF_PLACE, FR, "31:3", "tes doigts.", "tes doigts.\n> answer: b"),
        change(FaultCode.ONE_PICTURE, FR, "94:1", "![Un rond blanc](media/round.svg)\n", ""),
        change(FaultCode.FEEDBACK_MISSING, FR, "99:1", "  > Plus bas.\n", ""));
  }

  static Stream<Spoiled> logic() {
    return Stream.of(
        change(
            FaultCode.ANSWER_NOT_AN_OPTION,
            LESSON,
            "13:62",
            "answer: b, points",
            "answer: e, points"),
        change(
            FaultCode.POINTS_WITHOUT_OBJECTIVE,
            LESSON,
            "13:73",
            "answer: b, points: 1, objective: M1.1",
            "answer: b, points: 1"),
        change(
            FaultCode.UNKNOWN_OBJECTIVE,
            LESSON,
            "13:87",
            "answer: b, points: 1, objective: M1.1",
            "answer: b, points: 1, objective: M1.2"),
        change(
            FaultCode.UNKNOWN_OBJECTIVE,
            LESSON,
            "6:14",
            "objectives: [M1.1]",
            "objectives: [M1.3]"),
        change(
            FaultCode.UNKNOWN_PREREQUISITE,
            SHOW + "lesson.yml",
            "7:17",
            "m1-first/l1-sort",
            "m1-first/l1-sord"),
        change(
                FaultCode.PREREQUISITE_CYCLE,
                LESSON,
                "2:1",
                "rev: 2",
                "prerequisites: [m1-first/l2-show]\nrev: 2")
            .at(LESSON + ":3:1"),
        change(FaultCode.UNKNOWN_LAB, LESSON, "12:33", "cart-tree", "cart-three"),
        change(FaultCode.LAB_NOT_BUILT, LESSON, "12:33", "cart-tree", "sound-coach"),
        change(FaultCode.LAB_CONFIG, LESSON, "12:73", "depth: 3", "depth: 9"),
        change(FaultCode.LAB_CONFIG, LESSON, "12:73", "depth: 3", "depth: three"),
        change(FaultCode.LAB_CONFIG, LESSON, "12:95", "on: true", "on: 1"),
        change(FaultCode.LAB_CONFIG, LESSON, "12:83", "[a, b]", "[a, b, c, d]"),
        change(FaultCode.LAB_CONFIG, LESSON, "12:84", "[a, b]", "[1, b]"),
        change(FaultCode.LAB_CONFIG, LESSON, "12:98", "on: true", "first: c"),
        change(FaultCode.DUPLICATE_ID, LESSON, "12:87", "[a, b]", "[a, a]"),
        change(FaultCode.UNKNOWN_KEY, LESSON, "12:66", "depth: 3", "dept: 3"),
        change(FaultCode.MISSING_KEY, LESSON, "12:64", "depth: 3, ", ""),
        change(FaultCode.LAB_VERSION, LESSON, "12:53", "version: 1", "version: 2"),
        change(
            FaultCode.UNKNOWN_EVIDENCE,
            LESSON,
            "12:116",
            "unplugged: cards",
            "done_when: { rigth: 3 }, unplugged: cards"),
        change(
            FaultCode.TOO_FEW_OPTIONS,
            LESSON,
            "13:43",
            "options: [a, b, c], answer: b",
            "options: [b], answer: b"),
        change(
            FaultCode.UNKNOWN_RUBRIC,
            SHOW + "lesson.yml",
            "9:40",
            "rubric: project",
            "rubric: projet"),
        change(
            FaultCode.UNKNOWN_MODULE,
            "mini/course.yml",
            "11:105",
            "project: m1-first",
            "project: m1-frist"),
        change(
                FaultCode.NOT_LISTED,
                MODULE + "module.yml",
                "5:1",
                "lessons: [l1-sort, l2-show]",
                "lessons: [l1-sort]")
            .at(SHOW + "lesson.yml:1:1"),
        change(FaultCode.TOO_FEW_OPTIONS, LESSON, "21:38", "root: [carrot], none: []", ""),
        change(FaultCode.DUPLICATE_ID, LESSON, "21:68", "root: [carrot]", "root: [fig]"),
        change(FaultCode.DUPLICATE_ID, LESSON, "21:68", "root: [carrot]", "root: [fruit]"),
        change(FaultCode.BAD_ID, LESSON, "21:61", "root: [carrot]", "Root: [carrot]"),
        change(
            FaultCode.TOO_FEW_OPTIONS,
            LESSON,
            "22:42",
            "middle: [30, 30, 40, 30], above: [0, 0, 100, 20.5]",
            ""),
        change(
            FaultCode.ANSWER_NOT_AN_OPTION,
            LESSON,
            "22:132",
            "answer: [middle]",
            "answer: [centre]"),
        change(FaultCode.BAD_AREA, LESSON, "22:77", "[30, 30, 40, 30]", "[70, 30, 40, 30]"),
        change(FaultCode.BAD_AREA, LESSON, "22:77", "[30, 30, 40, 30]", "[30, 30, 40]"),
        change(FaultCode.BAD_AREA, LESSON, "22:77", "[30, 30, 40, 30]", "[30, 30, 0, 30]"),
        change(FaultCode.WRONG_TYPE, LESSON, "22:82", "[30, 30, 40, 30]", "[30, x, 40, 30]"),
        change(FaultCode.AREAS_OVERLAP, LESSON, "22:77", "[30, 30, 40, 30]", "[30, 31, 40, 30]"),
        change(
            FaultCode.ALL_RIGHT,
            LESSON,
            "22:131",
            "answer: [middle]",
            "answer: [middle, above, below]"),
        spoil(
            FaultCode.NO_STEPS,
            SHOW + "lesson.yml:8:1",
            c ->
                c.change(
                    SHOW + "lesson.yml",
                    "  - { id: work, type: project, rubric: project, upload: optional }",
                    "  []")));
  }

  static Stream<Spoiled> language() {
    return Stream.of(
        spoil(FaultCode.CLAIMED_COMPLETE, LESSON + ":1:1", c -> c.delete(FR)),
        change(FaultCode.STALE, FR, "5:15", "based_on_rev: 2", "based_on_rev: 1"),
        change(FaultCode.FALLBACK_LOOP, "mini/course.yml", "9:33", "ar: [fr]", "ar: [ar]"),
        spoil(
            FaultCode.WRONG_SCRIPT,
            AR + ":1:1",
            c -> c.write(AR, c.read(FR).replace("lang: fr", "lang: ar"))),
        change(FaultCode.ARABIC_INDIC_DIGIT, AR, "21:10", "كم يساوي 1", "كم يساوي \u0661"),
        change(FaultCode.BIDI_CONTROL, FR, "18:1", "Fais", "\u202EFais"),
        change(FaultCode.BIDI_CONTROL, FR, "18:5", "Fais", "Fais\u2067"),
        change(FaultCode.BIDI_CONTROL, FR, "18:5", "Fais", "Fais\u2069"),
        spoil(
            FaultCode.WORDS_MISSING,
            MODULE + "module.yml:1:1",
            c -> c.delete(MODULE + "i18n/fr.yml")),
        change(FaultCode.WORDS_MISSING, SORT + "print/cards.yml", "9:3", ", fr: \"Taille\"", ""),
        change(FaultCode.WORDS_MISSING, FR, "9:26", "[[label]]", "[[label]]")
            .after(
                c ->
                    c.change(
                        "_shared/glossary.yml",
                        "    fr: { term: \"étiquette\", definition: \"La bonne réponse de chaque"
                            + " exemple.\" }\n",
                        "")),
        change(FaultCode.WRONG_LANGUAGE, FR, "3:7", "lang: fr", "lang: en"));
  }

  static Stream<Spoiled> safety() {
    return Stream.of(
        change(
            FaultCode.REMOTE_ADDRESS,
            FR,
            "11:1",
            "media/round.svg",
            "https://cdn.example.org/a.png"),
        change(
            FaultCode.REMOTE_ADDRESS, FR, "11:1", "media/round.svg", "data:image/png;base64,AAAA"),
        change(FaultCode.LINK_SCHEME, FR, "9:70", "(#q1)", "(javascript:alert(1))"),
        change(FaultCode.LINK_SCHEME, FR, "9:70", "(#q1)", "(data:text/html,x)"),
        change(FaultCode.LINK_SCHEME, FR, "9:70", "(#q1)", "(//example.org)"),
        change(FaultCode.CAMERA_NOT_DECLARED, LESSON, "10:1", "cart-tree", "pose-coach"),
        change(
            FaultCode.ASKS_PERSONAL_DATA,
            SHOW + "fr.md",
            "8:1",
            "Présente ton travail.",
            "Écris ton numéro de téléphone."),
        change(FaultCode.UNSAFE_SVG, SVG, "3:3", "fill=\"url(#g)\"", "onclick=\"x()\""),
        change(
            FaultCode.UNSAFE_SVG,
            SVG,
            "3:3",
            "<circle cx=\"5\" cy=\"5\" r=\"4\" fill=\"url(#g)\"/>",
            "<script>alert(1)</script>"),
        change(
            FaultCode.UNSAFE_SVG,
            SVG,
            "3:3",
            "<circle cx=\"5\" cy=\"5\" r=\"4\" fill=\"url(#g)\"/>",
            "<foreignObject/>"),
        spoil(
            FaultCode.UNSAFE_SVG,
            SVG + ":2:76",
            c ->
                c.write(
                    SVG,
                    "<svg\n"
                        + "  xmlns=\"http://www.w3.org/2000/svg\"><title>a &lt; b &amp; c"
                        + " &#233;</title><use href='x'\n"
                        + "/><g id='b'\n"
                        + "></g></svg>")),
        change(
            FaultCode.UNSAFE_SVG,
            SVG,
            "4:3",
            "<circle cx=\"5\" cy=\"5\" r=\"4\" fill=\"url(#g)\"/>",
            "<!-- no <script> -->\n  <script/>"),
        change(FaultCode.UNSAFE_SVG, SVG, "4:3", "href=\"#g\"", "href=\"https://x.org/a\""),
        change(FaultCode.UNSAFE_SVG, SVG, "3:3", "url(#g)", "url(https://x.org/a)"),
        change(FaultCode.UNSAFE_SVG, SVG, "1:1", "<svg", "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg"),
        change(
            FaultCode.LINK_NOT_REVIEWED,
            FR,
            "9:92",
            "https://www.example.org/",
            "https://other.example.org/"));
  }

  static Stream<Spoiled> pedagogy() {
    return Stream.of(
        change(FaultCode.READING_LOAD, FR, "17:1", "Fais pousser un arbre.", "mot ".repeat(151)),
        change(FaultCode.FEW_ITEMS, LESSON, "1:1", "points: 1,", "points: 0,")
            .at(MODULE + "module.yml:1:1"),
        change(FaultCode.NO_UNPLUGGED_TWIN, LESSON, "12:5", ", unplugged: cards", ""),
        change(FaultCode.NO_CAPTIONS, LESSON, "11:38", "type: read", "type: watch, video: a.webm")
            .after(c -> c.write(SORT + "media/a.webm", new byte[] {0x1a, 0x45, 0x1f, 0x23})));
  }

  @ParameterizedTest
  @MethodSource({"files", "yaml", "text", "logic", "language", "safety", "pedagogy"})
  void aFaultIsFoundAtItsPlace(Spoiled spoiled) {
    MiniCourse course = MiniCourse.in(folder);
    spoiled.how().accept(course);
    CourseLoader.Result result = course.load();
    assertThat(result.faults())
        .extracting(f -> f.place() + " " + f.code())
        .contains(spoiled.place() + " " + spoiled.code());
    boolean error = spoiled.code().severity() == FaultCode.Severity.ERROR;
    assertThat(result.release().course("mini").isEmpty()).isEqualTo(error);
  }

  @Test
  void everyCodeHasAFixture() {
    List<FaultCode> tried =
        Stream.of(files(), yaml(), text(), logic(), language(), safety(), pedagogy())
            .flatMap(s -> s)
            .map(Spoiled::code)
            .distinct()
            .toList();
    assertThat(tried).containsExactlyInAnyOrder(FaultCode.values());
  }

  @Test
  void everyCodeHasItsOwnNumberAndAMessageInThreeLanguages() {
    Texts texts = new Texts();
    assertThat(Arrays.stream(FaultCode.values()).map(FaultCode::code)).doesNotHaveDuplicates();
    for (FaultCode code : FaultCode.values()) {
      for (Lang lang : List.of(Lang.AR, Lang.FR, Lang.EN)) {
        assertThat(texts.keys(lang)).contains("FaultCode." + code);
      }
    }
  }

  @Test
  void everyCodeIsInTheTableForAuthors() throws IOException {
    String table = Files.readString(Path.of("src/doc/authoring.md"));
    for (FaultCode code : FaultCode.values()) {
      assertThat(table)
          .contains(
              "| " + code.code() + " | " + code.severity().name().toLowerCase(Locale.ROOT) + " |");
    }
  }

  @Test
  void aMistypedWordIsAnsweredWithTheRightOne() {
    MiniCourse course =
        MiniCourse.in(folder)
            .change(LESSON, "minutes:", "minuts:")
            .change(FR, "[[label]]", "[[lable]]");
    List<String> printed =
        course.load().faults().stream().map(f -> f.print(new Texts(), Lang.EN)).toList();
    assertThat(printed)
        .contains(
            LESSON + ":4:1: error C102 unknown key “minuts”; did you mean “minutes”?",
            FR + ":9:26: error C212 “lable” is not in the glossary; did you mean “label”?");
  }
}
