package ma.tifawt.interop.gift;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.tifawt.interop.Draft;
import ma.tifawt.interop.Intake;
import ma.tifawt.interop.Lines;
import ma.tifawt.interop.Reason;
import ma.tifawt.interop.Spot;
import ma.tifawt.interop.Weighted;

/** What stands in the braces of one GIFT question. */
final class GiftAnswers {

  private static final Pattern WEIGHT = Pattern.compile("\\s*%(-?[0-9]{1,3}(?:\\.[0-9]{1,6})?)%");
  private static final Pattern TRUTH = Pattern.compile("(?i)(true|t|false|f)");
  private static final Pattern RANGE = Pattern.compile("(-?[0-9.]{1,15})\\.\\.(-?[0-9.]{1,15})");
  private static final Pattern AROUND = Pattern.compile("(-?[0-9.]{1,15})(?::([0-9.]{1,15}))?");
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

  /** One answer: {@code =} or {@code ~}, a weight, words, and what is said to it. */
  private record Answer(
      boolean right, Optional<BigDecimal> percent, String words, String feedback, Spot spot) {}

  private final Intake intake;
  private final Draft draft;
  private final GiftReader.Format format;
  private final Lines lines;
  private Spot start = Spot.START;

  GiftAnswers(Intake intake, Draft draft, GiftReader.Format format, Lines lines) {
    this.intake = intake;
    this.draft = draft;
    this.format = format;
    this.lines = lines;
  }

  void read(String inside, int offset) {
    start = lines.spot(offset);
    int general = inside.indexOf("####");
    String answers = general < 0 ? inside : inside.substring(0, general);
    if (general >= 0) {
      intake.note(lines.spot(offset + general), Reason.PART_NOT_TAKEN, inside.substring(general));
    }
    String plain = answers.strip();
    if (plain.isEmpty()) {
      intake.refuse(start, Reason.TYPE_NOT_TAKEN, "essay");
    } else if (plain.startsWith("#")) {
      number(plain.substring(1));
    } else if (TRUTH.matcher(plain.split("#", 2)[0].strip()).matches()) {
      truth(plain);
    } else {
      answers(split(answers, offset));
    }
  }

  /** {@code {T#when wrong#when right}}. */
  private void truth(String plain) {
    String[] parts = plain.split("#", -1);
    boolean right = parts[0].strip().toLowerCase(Locale.ROOT).startsWith("t");
    String whenWrong = parts.length > 1 ? format.answer(parts[1], start) : "";
    String whenRight = parts.length > 2 ? format.answer(parts[2], start) : "";
    draft.trueFalse(right, right ? whenRight : whenWrong, right ? whenWrong : whenRight);
  }

  private void number(String plain) {
    String first = plain.strip();
    if (first.startsWith("=")) {
      List<Integer> starts = GiftReader.starts(first, "=~");
      if (starts.size() > 1) {
        intake.note(start, Reason.PART_NOT_TAKEN, first.substring(starts.get(1)));
        first = first.substring(0, starts.get(1));
      }
      first = first.substring(1);
    }
    int feedback = GiftReader.indexOf(first, '#', 0);
    if (feedback >= 0) {
      intake.note(start, Reason.PART_NOT_TAKEN, first.substring(feedback));
      first = first.substring(0, feedback);
    }
    Matcher weight = WEIGHT.matcher(first);
    if (weight.lookingAt()) {
      intake.note(start, Reason.JUDGED_DIFFERENTLY, weight.group(1));
      first = first.substring(weight.end());
    }
    Matcher range = RANGE.matcher(first.strip());
    Matcher around = AROUND.matcher(first.strip());
    if (range.matches() && decimal(range.group(1)) && decimal(range.group(2))) {
      BigDecimal low = new BigDecimal(range.group(1));
      BigDecimal high = new BigDecimal(range.group(2));
      BigDecimal two = BigDecimal.valueOf(2);
      draft.number(low.add(high).divide(two), high.subtract(low).divide(two));
    } else if (around.matches()
        && decimal(around.group(1))
        && (around.group(2) == null || decimal(around.group(2)))) {
      String tolerance = around.group(2) == null ? "0" : around.group(2);
      draft.number(new BigDecimal(around.group(1)), new BigDecimal(tolerance));
    } else {
      intake.refuse(start, Reason.MALFORMED, plain);
    }
  }

  private static boolean decimal(String text) {
    return DECIMAL.matcher(text).matches();
  }

  private List<Answer> split(String inside, int offset) {
    List<Integer> starts = GiftReader.starts(inside, "=~");
    List<Answer> answers = new ArrayList<>();
    if (starts.isEmpty() || !inside.substring(0, starts.get(0)).isBlank()) {
      intake.refuse(start, Reason.MALFORMED, inside.strip());
      return answers;
    }
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : inside.length();
      Spot spot = lines.spot(offset + starts.get(i));
      String one = inside.substring(starts.get(i) + 1, end);
      Matcher weight = WEIGHT.matcher(one);
      Optional<BigDecimal> percent = Optional.empty();
      if (weight.lookingAt()) {
        percent = Optional.of(new BigDecimal(weight.group(1)));
        one = one.substring(weight.end());
      }
      int feedback = GiftReader.indexOf(one, '#', 0);
      String words = feedback < 0 ? one : one.substring(0, feedback);
      String said = feedback < 0 ? "" : format.answer(one.substring(feedback + 1), spot);
      answers.add(new Answer(inside.charAt(starts.get(i)) == '=', percent, words, said, spot));
    }
    return answers;
  }

  private void answers(List<Answer> answers) {
    boolean allRight = answers.stream().allMatch(Answer::right);
    if (answers.isEmpty()) {
      return;
    }
    if (allRight && answers.stream().allMatch(a -> a.words().contains("->"))) {
      match(answers);
    } else if (allRight) {
      text(answers);
    } else if (answers.stream().noneMatch(Answer::right)) {
      draft.multiple(weighted(answers), true);
    } else {
      draft.single(weighted(answers), true);
    }
  }

  private List<Weighted> weighted(List<Answer> answers) {
    return answers.stream()
        .map(
            a ->
                Weighted.of(
                    format.answer(a.words(), a.spot()),
                    a.feedback(),
                    a.percent().orElse(a.right() ? Weighted.full() : BigDecimal.ZERO),
                    a.spot()))
        .toList();
  }

  private void text(List<Answer> answers) {
    Map<String, Spot> accepted = new LinkedHashMap<>();
    for (Answer answer : answers) {
      if (!answer.feedback().isBlank()) {
        intake.note(answer.spot(), Reason.PART_NOT_TAKEN, answer.feedback());
      }
      if (answer.percent().filter(p -> p.compareTo(Weighted.full()) < 0).isPresent()
          || answer.words().contains("*")) {
        intake.note(answer.spot(), Reason.PART_NOT_TAKEN, answer.words());
      } else {
        accepted.putIfAbsent(format.answer(answer.words(), answer.spot()), answer.spot());
      }
    }
    draft.text(accepted);
  }

  private void match(List<Answer> answers) {
    List<String> left = new ArrayList<>();
    List<String> right = new ArrayList<>();
    for (Answer answer : answers) {
      int arrow = answer.words().indexOf("->");
      String from = answer.words().substring(0, arrow);
      String to = answer.words().substring(arrow + 2);
      if (from.isBlank() || to.isBlank()) {
        intake.note(answer.spot(), Reason.PART_NOT_TAKEN, answer.words());
      } else {
        left.add(format.answer(from, answer.spot()));
        right.add(format.answer(to, answer.spot()));
      }
      if (!answer.feedback().isBlank()) {
        intake.note(answer.spot(), Reason.PART_NOT_TAKEN, answer.feedback());
      }
    }
    draft.match(left, right);
  }
}
