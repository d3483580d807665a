package ma.tifawt.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.tifawt.shared.i18n.Lang;

/**
 * A module of a course: lessons in their order and the objectives they serve.
 *
 * @param address {@code course/module}
 */
public record CourseModule(
    String address,
    List<Objective> objectives,
    List<Lesson> lessons,
    Map<Lang, Text> texts,
    Map<Lang, List<Lang>> fallback) {

  /** {@code objectives}: the "I can" sentence of each objective, by id. */
  public record Text(String title, String summary, Map<String, String> objectives) {}

  public String id() {
    return address.substring(address.indexOf('/') + 1);
  }

  public Optional<Lesson> lesson(String id) {
    return lessons.stream().filter(lesson -> lesson.id().equals(id)).findFirst();
  }

  public Served<Text> textFor(Lang asked) {
    return Served.pick(asked, texts, fallback);
  }
}
