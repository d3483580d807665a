package ma.tifawt.interop.moodle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import ma.tifawt.interop.Draft;
import ma.tifawt.interop.HtmlSoup;
import ma.tifawt.interop.Intake;
import ma.tifawt.interop.MarkdownWriter;
import ma.tifawt.interop.Pictures;
import ma.tifawt.interop.Reason;
import ma.tifawt.interop.Spot;
import ma.tifawt.interop.Weighted;
import ma.tifawt.interop.XmlPart;

/** Reads the XML in which Moodle exports its questions. */
public final class MoodleReader {

  /** How Moodle behaves, not what is asked; counted, not listed one by one. */
  private static final Set<String> SETTINGS =
      Set.of(
          "penalty",
          "hidden",
          "idnumber",
          "answernumbering",
          "showstandardinstruction",
          "shownumcorrect",
          "defaultgrade",
          "tags",
          "unitgradingtype",
          "unitpenalty",
          "showunits",
          "unitsleft",
          "layouttype",
          "selecttype",
          "selectcount",
          "gradingtype",
          "showgrading",
          "numberingstyle");

  /** Elements that hold what is asked or answered and are read where they belong. */
  private static final Set<String> READ =
      Set.of(
          "name",
          "questiontext",
          "answer",
          "subquestion",
          "single",
          "shuffleanswers",
          "hint",
          "usecase",
          "category",
          "info");

  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");

  private final Intake intake;
  private final Pictures pictures = new Pictures();
  private final Map<String, byte[]> media = new LinkedHashMap<>();

  private MoodleReader(Intake intake) {
    this.intake = intake;
  }

  /** What an export's root element is called. */
  public static final String ROOT = "quiz";

  public static void read(XmlPart.Element root, Intake intake) {
    MoodleReader reader = new MoodleReader(intake);
    root.elements().forEach(reader::question);
  }

  private void question(XmlPart.Element question) {
    intake.begin();
    String type = question.attribute("type").orElse("");
    if (!question.name().equals("question") || type.equals("category")) {
      intake.note(question.spot(), Reason.PART_NOT_TAKEN, question.words().strip());
      return;
    }
    if (!Set.of("multichoice", "truefalse", "matching", "numerical", "shortanswer", "ordering")
        .contains(type)) {
      intake.refuse(question.spot(), Reason.TYPE_NOT_TAKEN, type);
      return;
    }
    media.clear();
    String name = question.element("name").map(XmlPart.Element::words).orElse("").strip();
    String prompt = question.element("questiontext").map(this::markdown).orElse("");
    Draft draft = new Draft(intake, question.spot(), name, prompt);
    draft.show(media);
    others(question, draft);
    switch (type) {
      case "multichoice" -> choice(question, draft);
      case "truefalse" -> truth(question, draft);
      case "matching" -> match(question, draft);
      case "numerical" -> number(question, draft);
      case "ordering" -> order(question, draft);
      default -> text(question, draft);
    }
  }

  /** Hints, and what has no place in a lesson. */
  private void others(XmlPart.Element question, Draft draft) {
    List<XmlPart.Element> hints = question.elements("hint").toList();
    for (int i = 0; i < hints.size(); i++) {
      String hint = markdown(hints.get(i));
      if (i == 0) {
        draft.hint(hint);
      } else if (!hint.isBlank()) {
        intake.note(hints.get(i).spot(), Reason.PART_NOT_TAKEN, hint);
      }
    }
    question
        .elements()
        .filter(e -> !READ.contains(e.name()))
        .forEach(
            e -> {
              if (SETTINGS.contains(e.name())) {
                intake.setting(e.name());
              } else if (!e.words().isBlank()) {
                intake.note(
                    e.spot(), Reason.PART_NOT_TAKEN, "<" + e.name() + "> " + e.words().strip());
              }
            });
  }

  /** The words of an element that holds {@code <text>}, in the format it names. */
  private String markdown(XmlPart.Element element) {
    String said = element.element("text").orElse(element).words();
    MoodleFiles files = new MoodleFiles(element, intake, pictures, media);
    String markdown =
        switch (element.attribute("format").orElse("html")) {
          case "plain_text" -> MarkdownWriter.plain(said, intake, element.spot());
          case "markdown" -> files.named(said.strip());
          default ->
              MarkdownWriter.write(HtmlSoup.read(said, element.spot()), intake, files::picture);
        };
    files.listUnused();
    return markdown;
  }

  private String feedback(XmlPart.Element answer) {
    return answer.element("feedback").map(this::markdown).orElse("");
  }

  private static BigDecimal fraction(XmlPart.Element answer) {
    String told = answer.attribute("fraction").orElse("0").strip();
    return DECIMAL.matcher(told).matches() ? new BigDecimal(told) : BigDecimal.ZERO;
  }

  private static boolean flag(XmlPart.Element question, String name) {
    return question
        .element(name)
        .map(e -> Set.of("true", "1").contains(e.words().strip()))
        .orElse(false);
  }

  private void choice(XmlPart.Element question, Draft draft) {
    List<Weighted> options =
        question
            .elements("answer")
            .map(a -> Weighted.of(markdown(a), feedback(a), fraction(a), a.spot()))
            .toList();
    if (flag(question, "single")) {
      draft.single(options, flag(question, "shuffleanswers"));
    } else {
      draft.multiple(options, flag(question, "shuffleanswers"));
    }
  }

  private void truth(XmlPart.Element question, Draft draft) {
    Map<String, XmlPart.Element> answers = new LinkedHashMap<>();
    question.elements("answer").forEach(a -> answers.put(text(a), a));
    if (!answers.keySet().equals(Set.of("true", "false"))) {
      intake.refuse(question.spot(), Reason.MALFORMED, answers.keySet());
      return;
    }
    draft.trueFalse(
        fraction(answers.get("true")).signum() > 0,
        feedback(answers.get("true")),
        feedback(answers.get("false")));
  }

  private static String text(XmlPart.Element answer) {
    return answer.element("text").orElse(answer).words().strip();
  }

  private void match(XmlPart.Element question, Draft draft) {
    List<String> left = new ArrayList<>();
    List<String> right = new ArrayList<>();
    for (XmlPart.Element pair : question.elements("subquestion").toList()) {
      String from = markdown(pair);
      String to =
          pair.element("answer")
              .map(a -> MarkdownWriter.plain(text(a), intake, a.spot()))
              .orElse("");
      if (from.isBlank() || to.isBlank()) {
        intake.note(pair.spot(), Reason.PART_NOT_TAKEN, from + to);
      } else {
        left.add(from);
        right.add(to);
      }
    }
    draft.match(left, right);
  }

  private void order(XmlPart.Element question, Draft draft) {
    draft.order(
        question
            .elements("answer")
            .sorted(Comparator.comparing(MoodleReader::fraction))
            .map(this::markdown)
            .toList());
  }

  private void number(XmlPart.Element question, Draft draft) {
    XmlPart.Element right = null;
    for (XmlPart.Element answer : question.elements("answer").toList()) {
      boolean whole = fraction(answer).compareTo(Weighted.full()) == 0;
      if (right == null && whole && DECIMAL.matcher(text(answer)).matches()) {
        right = answer;
        if (!feedback(answer).isBlank()) {
          intake.note(answer.spot(), Reason.PART_NOT_TAKEN, feedback(answer));
        }
      } else {
        intake.note(answer.spot(), Reason.PART_NOT_TAKEN, answer.words().strip());
      }
    }
    if (right == null) {
      intake.refuse(question.spot(), Reason.NO_RIGHT_ANSWER);
      return;
    }
    String tolerance = right.element("tolerance").map(e -> e.words().strip()).orElse("0");
    if (DECIMAL.matcher(tolerance).matches()) {
      draft.number(new BigDecimal(text(right)), new BigDecimal(tolerance));
    } else {
      intake.refuse(right.spot(), Reason.MALFORMED, tolerance);
    }
  }

  private void text(XmlPart.Element question, Draft draft) {
    Map<String, Spot> accepted = new LinkedHashMap<>();
    if (flag(question, "usecase")) {
      intake.note(question.spot(), Reason.JUDGED_DIFFERENTLY, "Aa");
    }
    for (XmlPart.Element answer : question.elements("answer").toList()) {
      boolean whole = fraction(answer).compareTo(Weighted.full()) == 0;
      if (!whole || text(answer).contains("*")) {
        intake.note(answer.spot(), Reason.PART_NOT_TAKEN, answer.words().strip());
      } else {
        accepted.putIfAbsent(
            MarkdownWriter.plain(text(answer), intake, answer.spot()), answer.spot());
        if (!feedback(answer).isBlank()) {
          intake.note(answer.spot(), Reason.PART_NOT_TAKEN, feedback(answer));
        }
      }
    }
    draft.text(accepted);
  }
}
