package ma.tifawt.interop;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ma.tifawt.catalogue.Item;
import ma.tifawt.catalogue.StepType;
import ma.tifawt.shared.i18n.Texts;

/**
 * A question that is being read. Says what its format's answers mean here; what they cannot mean is
 * noted or keeps the question out.
 */
public final class Draft {

  private static final Texts TEXTS = new Texts();

  /** As {@code > answer:} of a lesson allows. */
  private static final int LONGEST_ANSWER = 100;

  private final Intake intake;
  private final Spot spot;
  private final String name;
  private final String prompt;
  private final Map<String, Question.Words> words = new LinkedHashMap<>();
  private final List<String> answers = new ArrayList<>();
  private Optional<String> hint = Optional.empty();
  private Optional<String> teacher = Optional.empty();
  private Question.Scoring scoring = Question.Scoring.NONE;
  private Map<String, byte[]> media = Map.of();

  public Draft(Intake intake, Spot spot, String name, String prompt) {
    this.intake = intake;
    this.spot = spot;
    this.name = name;
    this.prompt = prompt;
    if (prompt.isBlank() && !intake.refused()) {
      intake.refuse(spot, Reason.NO_WORDS);
    }
  }

  public void hint(String said) {
    hint = said.isBlank() ? Optional.empty() : Optional.of(said);
  }

  public void teacher(String said) {
    teacher = said.isBlank() ? Optional.empty() : Optional.of(said);
  }

  public void scoring(Question.Scoring told) {
    scoring = told;
  }

  /**
   * @param files pictures by name; those of answers that are yet to be read may follow
   */
  public void show(Map<String, byte[]> files) {
    media = Collections.unmodifiableMap(files);
  }

  /** One right answer among several. */
  public void single(List<Weighted> options, boolean shuffle) {
    List<String> ids = Ids.letters(options.size());
    List<String> right = new ArrayList<>();
    for (int i = 0; i < options.size(); i++) {
      option(ids.get(i), options.get(i));
      if (options.get(i).earns(Weighted.full())) {
        right.add(ids.get(i));
      } else if (options.get(i).right()) {
        intake.note(options.get(i).spot(), Reason.JUDGED_DIFFERENTLY, options.get(i).percent());
      }
    }
    if (right.isEmpty()) {
      intake.refuse(spot, Reason.NO_RIGHT_ANSWER);
    } else if (right.size() > 1) {
      intake.refuse(spot, Reason.JUDGED_DIFFERENTLY, right.size() + " × 100 %");
    } else {
      choice(StepType.QUIZ_SINGLE, new Item.Single(ids, right.get(0), shuffle), ids);
    }
  }

  /** Several right answers; a wrong one takes away what a right one gives. */
  public void multiple(List<Weighted> options, boolean shuffle) {
    List<String> ids = Ids.letters(options.size());
    Set<String> right = new LinkedHashSet<>();
    for (int i = 0; i < options.size(); i++) {
      option(ids.get(i), options.get(i));
      if (options.get(i).right()) {
        right.add(ids.get(i));
      }
    }
    if (right.isEmpty()) {
      intake.refuse(spot, Reason.NO_RIGHT_ANSWER);
      return;
    }
    BigDecimal share =
        Weighted.full().divide(BigDecimal.valueOf(right.size()), 5, RoundingMode.HALF_UP);
    for (Weighted option : options) {
      if (!option.earns(option.right() ? share : share.negate())) {
        intake.note(option.spot(), Reason.JUDGED_DIFFERENTLY, option.percent());
      }
    }
    choice(StepType.QUIZ_MULTIPLE, new Item.Multiple(ids, right, shuffle), ids);
  }

  private void option(String id, Weighted option) {
    words.put(id, new Question.Words(option.words(), option.feedback()));
  }

  /** A choice whose ids and words are settled. */
  public void choice(StepType type, Item item, List<String> ids) {
    if (ids.size() < 2 && !intake.refused()) {
      intake.refuse(spot, Reason.TOO_FEW_ANSWERS);
    }
    finish(type, item);
  }

  public void word(String id, String said, Optional<String> feedback) {
    words.put(id, new Question.Words(said, feedback));
  }

  public void trueFalse(boolean right, String whenTrue, String whenFalse) {
    word("true", TEXTS.get(intake.lang(), "import.true"), said(whenTrue));
    word("false", TEXTS.get(intake.lang(), "import.false"), said(whenFalse));
    List<String> ids = List.of("true", "false");
    finish(StepType.QUIZ_TRUEFALSE, new Item.Single(ids, String.valueOf(right), false));
  }

  private static Optional<String> said(String words) {
    return words.isBlank() ? Optional.empty() : Optional.of(words);
  }

  public void number(BigDecimal answer, BigDecimal tolerance) {
    finish(StepType.QUIZ_NUMBER, new Item.Number(answer, tolerance.abs()));
  }

  /** Answers in words, each with the place it stands at. */
  public void text(Map<String, Spot> accepted) {
    accepted.forEach(
        (answer, at) -> {
          if (answer.length() > LONGEST_ANSWER || answer.isBlank()) {
            intake.note(at, Reason.PART_NOT_TAKEN, answer);
          } else {
            answers.add(answer);
          }
        });
    if (answers.isEmpty()) {
      intake.refuse(spot, Reason.NO_RIGHT_ANSWER);
    }
    finish(StepType.QUIZ_TEXT, new Item.Text(List.copyOf(answers)));
  }

  /** Pairs in order; two that are alike on the right side share it. */
  public void match(List<String> left, List<String> right) {
    List<String> leftIds = Ids.hidden("l-", left);
    List<String> rightIds = Ids.hidden("r-", right);
    Map<String, String> pairs = new LinkedHashMap<>();
    for (int i = 0; i < left.size(); i++) {
      pairs.put(leftIds.get(i), rightIds.get(i));
    }
    for (int i = 0; i < left.size(); i++) {
      word(leftIds.get(i), left.get(i), Optional.empty());
    }
    for (int i = 0; i < left.size(); i++) {
      word(rightIds.get(i), right.get(i), Optional.empty());
    }
    enough(pairs.size());
    alike(leftIds);
    finish(StepType.QUIZ_MATCH, new Item.Match(pairs));
  }

  public void order(List<String> items) {
    List<String> ids = Ids.hidden("i-", items);
    for (int i = 0; i < items.size(); i++) {
      word(ids.get(i), items.get(i), Optional.empty());
    }
    enough(items.size());
    alike(ids);
    finish(StepType.QUIZ_ORDER, new Item.Order(ids));
  }

  private void enough(int answersGiven) {
    if (answersGiven < 2) {
      intake.refuse(spot, Reason.TOO_FEW_ANSWERS);
    }
  }

  private void alike(List<String> ids) {
    if (new HashSet<>(ids).size() < ids.size()) {
      intake.refuse(spot, Reason.MALFORMED, "=");
    }
  }

  /** Gives the question to the intake, unless something has kept it out. */
  public void finish(StepType type, Item item) {
    words.forEach(
        (id, said) -> {
          if (said.text().isBlank() && !intake.refused()) {
            intake.refuse(spot, Reason.NO_WORDS);
          }
        });
    if (!intake.refused()) {
      String all = prompt + "\n" + words.values() + answers;
      intake.take(
          new Question(
              Ids.step(name, all),
              type,
              item,
              scoring,
              prompt,
              words,
              new Question.Notes(hint, teacher, List.copyOf(answers)),
              Collections.unmodifiableMap(new LinkedHashMap<>(media)),
              intake.file(),
              spot));
    }
  }
}
