package ma.tifawt.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.tifawt.catalogue.Faults.Place;
import ma.tifawt.catalogue.LessonText.OptionText;
import ma.tifawt.catalogue.LessonText.StepText;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/**
 * The words of one step. {@code - a: …} is an option, a quote under it its feedback; {@code >
 * hint:} and {@code > teacher:} are set apart; everything else is what the learner reads.
 */
final class StepTextReader {

  private static final Pattern OPTION = Pattern.compile("([a-z][a-z0-9-]{0,40}):(?:\\s+|$)");
  private static final Pattern KEYWORD = Pattern.compile("([a-z]+):(?:\\s+|$)");
  private static final List<String> KEYWORDS = List.of("hint", "teacher", "answer");

  private final Step step;
  private final Place heading;
  private final Faults.File faults;
  private final MarkupCheck check;
  private final Map<String, OptionText> options = new LinkedHashMap<>();
  private final Map<String, Prose> notes = new LinkedHashMap<>();
  private final List<String> answers = new ArrayList<>();

  StepTextReader(Step step, Place heading, Faults.File faults, MarkupCheck check) {
    this.step = step;
    this.heading = heading;
    this.faults = faults;
    this.check = check;
  }

  StepText read(List<Node> blocks) {
    List<Node> body = new ArrayList<>();
    for (Node block : blocks) {
      if (block instanceof BulletList list && !step.optionIds().isEmpty() && isOptionList(list)) {
        Markup.children(list).forEach(this::option);
      } else if (block instanceof BlockQuote quote) {
        Notes.of(quote, KEYWORDS).stream().filter(note -> !keyword(note)).forEach(body::add);
      } else {
        body.add(block);
      }
    }
    checkOwn(body);
    for (String id : step.optionIds()) {
      if (!options.containsKey(id)) {
        faults.add(FaultCode.OPTION_MISSING, heading, id, step.id());
      }
    }
    Prose prose = Markup.prose(body);
    if (prose.html().isEmpty()) {
      faults.add(FaultCode.EMPTY_TEXT, heading, step.id());
    }
    if (step.type() == StepType.PROJECT) {
      check.personalData(prose.text(), heading);
    }
    return new StepText(
        prose,
        Collections.unmodifiableMap(options),
        Optional.ofNullable(notes.get("hint")),
        Optional.ofNullable(notes.get("teacher")),
        Optional.empty(),
        Optional.empty(),
        List.copyOf(answers));
  }

  /** What only one type needs: the key of a short text, the picture of a hotspot. */
  private void checkOwn(List<Node> body) {
    if (step.type() == StepType.QUIZ_TEXT && answers.isEmpty()) {
      faults.add(FaultCode.ANSWERS_MISSING, heading, step.id());
    }
    int pictures = step.type() == StepType.QUIZ_HOTSPOT ? Markup.pictures(body) : 1;
    if (pictures != 1) {
      faults.add(FaultCode.ONE_PICTURE, heading, step.id(), pictures);
    }
  }

  private static boolean isOptionList(BulletList list) {
    return Markup.children(list).stream()
        .anyMatch(
            item ->
                firstText(item).map(t -> OPTION.matcher(t.getLiteral()).lookingAt()).orElse(false));
  }

  private static Optional<Text> firstText(Node container) {
    return container.getFirstChild() instanceof Paragraph paragraph
            && paragraph.getFirstChild() instanceof Text text
        ? Optional.of(text)
        : Optional.empty();
  }

  /** Takes the word before the colon off the text. */
  private static Optional<String> takePrefix(Node container, Pattern pattern) {
    Optional<Text> text = firstText(container);
    Matcher matcher = pattern.matcher(text.map(Text::getLiteral).orElse(""));
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    text.get().setLiteral(text.get().getLiteral().substring(matcher.end()));
    return Optional.of(matcher.group(1));
  }

  private void option(Node item) {
    Place place = LessonTextReader.place(item);
    String id = takePrefix(item, OPTION).orElse("");
    List<Node> feedback = new ArrayList<>();
    List<Node> words = new ArrayList<>();
    for (Node block : Markup.children(item)) {
      if (block instanceof BlockQuote quote) {
        feedback.addAll(Markup.children(quote));
      } else {
        words.add(block);
      }
    }
    Optional<Prose> reply =
        feedback.isEmpty() ? Optional.empty() : Optional.of(Markup.prose(feedback));
    OptionText option = new OptionText(Markup.prose(words), reply);
    if (!step.optionIds().contains(id)) {
      DidYouMean meant = new DidYouMean("", step.optionIds());
      faults.add(FaultCode.UNKNOWN_OPTION, place, id, step.id(), meant);
    } else if (options.putIfAbsent(id, option) != null) {
      faults.add(FaultCode.DUPLICATE_TEXT, place, id);
    } else if (option.words().html().replace("<p></p>", "").isBlank()) {
      faults.add(FaultCode.EMPTY_TEXT, place, id);
    } else if (reply.isEmpty() && isDistractor(id)) {
      faults.add(FaultCode.FEEDBACK_MISSING, place, id, step.id());
    }
  }

  private boolean isDistractor(String id) {
    Item item = step.item().orElse(null);
    return (item instanceof Item.Single single && !single.answer().equals(id))
        || (item instanceof Item.Multiple multiple && !multiple.answer().contains(id))
        || (item instanceof Item.Hotspot hotspot && !hotspot.answer().contains(id));
  }

  /** Whether the quote is a note with a keyword rather than part of the reading. */
  private boolean keyword(BlockQuote quote) {
    Place place = LessonTextReader.place(quote);
    Optional<String> keyword = takePrefix(quote, KEYWORD);
    if (keyword.isEmpty()) {
      return false;
    }
    String word = keyword.get();
    if (!KEYWORDS.contains(word)) {
      faults.add(FaultCode.UNKNOWN_KEYWORD, place, word, DidYouMean.of(KEYWORDS, word));
    } else if (word.equals("answer")) {
      answer(Markup.prose(Markup.children(quote)).text(), place);
    } else if (notes.putIfAbsent(word, Markup.prose(Markup.children(quote))) != null) {
      faults.add(FaultCode.DUPLICATE_TEXT, place, word);
    }
    return true;
  }

  /** One accepted answer of a short text. */
  private void answer(String text, Place place) {
    if (step.type() != StepType.QUIZ_TEXT) {
      faults.add(FaultCode.ANSWER_OUT_OF_PLACE, place, step.id());
    } else if (ShortAnswer.fold(text).isEmpty()) {
      faults.add(FaultCode.EMPTY_TEXT, place, "answer");
    } else if (text.length() > ShortAnswer.LONGEST) {
      faults.add(FaultCode.TOO_LARGE, place, ShortAnswer.LONGEST);
    } else {
      answers.add(text);
    }
  }
}
