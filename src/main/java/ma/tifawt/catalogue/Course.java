package ma.tifawt.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.tifawt.shared.i18n.Lang;

/**
 * A course: one age band. Immutable and part of one {@link Release}.
 *
 * @param version semantic; major: objectives or certificate rules changed
 * @param languages what the authors claim; {@code COMPLETE} has been checked
 * @param hash SHA-256 of everything in it, hexadecimal
 */
public record Course(
    String id,
    String version,
    String band,
    Ages ages,
    List<String> programmes,
    Map<Lang, Claim> languages,
    Map<Lang, List<Lang>> fallback,
    List<CourseModule> modules,
    Certificate certificate,
    Map<Lang, Text> texts,
    String hash) {

  /** Years, both included. */
  public record Ages(int from, int to) {}

  public enum Claim {
    COMPLETE,
    PARTIAL,
    DRAFT,
    NONE
  }

  /** Shares (0 to 1) a learner must reach for the certificate of the course. */
  public record Certificate(
      double lessons,
      List<String> mandatoryModules,
      double objectives,
      double attendance,
      String project) {}

  public record Text(String title, String summary, List<String> outcomes) {}

  public Optional<CourseModule> module(String moduleId) {
    return modules.stream().filter(module -> module.id().equals(moduleId)).findFirst();
  }

  public List<Lesson> lessons() {
    return modules.stream().flatMap(module -> module.lessons().stream()).toList();
  }

  public Served<Text> textFor(Lang asked) {
    return Served.pick(asked, texts, fallback);
  }
}
