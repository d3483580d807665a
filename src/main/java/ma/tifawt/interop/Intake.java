package ma.tifawt.interop;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import ma.tifawt.shared.i18n.Lang;

/** What one foreign file gives: questions, and everything of it that does not become one. */
public final class Intake {

  private final String file;
  private final Lang lang;
  private final List<Question> questions = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();
  private final Map<String, Integer> settings = new TreeMap<>();
  private final Set<String> ids = new HashSet<>();
  private boolean refused;

  /**
   * @param lang of the words in the file
   */
  public Intake(String file, Lang lang) {
    this.file = file;
    this.lang = lang;
  }

  /** A file inside this one, whose remarks and questions come here. */
  public Intake inside(String path) {
    return new Intake(file + "!" + path, lang);
  }

  public void add(Intake inner) {
    inner.questions.forEach(this::take);
    remarks.addAll(inner.remarks);
    inner.settings.forEach((name, count) -> settings.merge(name, count, Integer::sum));
  }

  public String file() {
    return file;
  }

  public Lang lang() {
    return lang;
  }

  public List<Question> questions() {
    return List.copyOf(questions);
  }

  public List<Remark> remarks() {
    return List.copyOf(remarks);
  }

  /** How often each setting was met that has no meaning here, such as a penalty. */
  public Map<String, Integer> settings() {
    return Collections.unmodifiableMap(settings);
  }

  /** A question begins: what is refused from now on keeps it out. */
  public void begin() {
    refused = false;
  }

  public boolean refused() {
    return refused;
  }

  /** The question that is being read, or the whole file, cannot be taken. */
  public void refuse(Spot spot, Reason reason, Object... arguments) {
    refused = true;
    note(spot, reason, arguments);
  }

  /** Something is left out or changed; the question itself is taken. */
  public void note(Spot spot, Reason reason, Object... arguments) {
    List<String> printed = new ArrayList<>();
    for (Object argument : arguments) {
      String line = String.valueOf(argument).replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
      printed.add(line.length() <= 120 ? line : line.substring(0, 120) + "…");
    }
    remarks.add(new Remark(file, spot, reason, List.copyOf(printed)));
  }

  /** A question that was read is in the lesson already. */
  void known(Question question) {
    remarks.add(
        new Remark(question.file(), question.spot(), Reason.ALREADY_THERE, List.of(question.id())));
  }

  public void setting(String name) {
    settings.merge(name, 1, Integer::sum);
  }

  /** Two questions of one name get different ids, the same ones each time the file is read. */
  public void take(Question question) {
    String id = question.id();
    for (int i = 2; !ids.add(id); i++) {
      id = Ids.withNumber(question.id(), i);
    }
    questions.add(
        new Question(
            id,
            question.type(),
            question.item(),
            question.scoring(),
            question.prompt(),
            question.words(),
            question.notes(),
            question.media(),
            question.file(),
            question.spot()));
  }
}
