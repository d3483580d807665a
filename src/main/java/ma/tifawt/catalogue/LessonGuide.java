package ma.tifawt.catalogue;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.tifawt.catalogue.LessonText.StepText;
import ma.tifawt.shared.i18n.Lang;

/**
 * A lesson as those who teach it see it: what children see, with the notes and the keys. Never part
 * of a content page.
 *
 * @param address {@code course/module/lesson}
 * @param lang the language really served
 * @param module title of the module
 * @param objectives what the lesson serves, in sentences
 * @param sheets that can be printed for it
 */
public record LessonGuide(
    String address,
    Lang lang,
    String module,
    String title,
    int minutes,
    List<String> objectives,
    List<GuideStep> steps,
    List<GuideSheet> sheets,
    List<GuideTerm> terms) {

  /**
   * @param number from 1
   * @param sentence the objective that its points count for
   * @param asked what is to be put in order or matched, as children meet it: side by side, not in
   *     the order of the key
   * @param key the answer where it is not a choice among options: pairs of what and where to
   * @param note for staff only
   * @param sheet the cards the step needs
   */
  public record GuideStep(
      int number,
      Step step,
      Optional<String> sentence,
      Prose body,
      List<GuideOption> options,
      List<KeyLine> asked,
      List<KeyLine> key,
      Optional<Prose> hint,
      Optional<Prose> note,
      Optional<GuideSheet> sheet) {}

  /** An option in the order in which children meet it. */
  public record GuideOption(Prose words, boolean right, Optional<Prose> feedback) {}

  /** {@code to} is empty where the key is one thing only. */
  public record KeyLine(String what, String to) implements Serializable {}

  public record GuideTerm(String id, String term, String definition) implements Serializable {}

  public record GuideSheet(String id, String title) implements Serializable {}

  /** A lesson of the module, in the language asked for or its fallback. */
  public static LessonGuide of(Release release, CourseModule module, Lesson lesson, Lang asked) {
    Served<LessonText> served = lesson.textFor(asked);
    CourseModule.Text words = module.textFor(served.lang()).text();
    return new LessonGuide(
        lesson.address(),
        served.lang(),
        words.title(),
        served.text().title(),
        lesson.minutes(),
        lesson.objectives().stream()
            .flatMap(o -> Optional.ofNullable(words.objectives().get(o.id())).stream())
            .toList(),
        steps(lesson, served, words.objectives()),
        lesson.sheets().stream().map(sheet -> sheet(sheet, lesson, served.lang())).toList(),
        served.text().terms().stream()
            .flatMap(id -> release.term(id).stream())
            .map(term -> term(term, served.lang()))
            .toList());
  }

  private static GuideTerm term(GlossaryTerm term, Lang lang) {
    GlossaryTerm.Text words = term.textFor(lang).text();
    return new GuideTerm(term.id(), words.term(), words.definition());
  }

  private static GuideSheet sheet(Sheet sheet, Lesson lesson, Lang lang) {
    return new GuideSheet(sheet.id(), sheet.textFor(lang, lesson.fallback()).text().title());
  }

  private static List<GuideStep> steps(
      Lesson lesson, Served<LessonText> served, Map<String, String> sentences) {
    List<GuideStep> steps = new ArrayList<>();
    for (Step step : lesson.steps()) {
      StepText words = served.text().step(step.id());
      steps.add(
          new GuideStep(
              steps.size() + 1,
              step,
              step.objective().map(id -> sentences.getOrDefault(id, id)),
              words.body(),
              AnswerKey.options(step, words),
              AnswerKey.asked(step, words),
              AnswerKey.lines(step, words),
              words.hint(),
              words.teacher(),
              step.setting("cards")
                  .or(() -> step.setting("unplugged"))
                  .flatMap(lesson::sheet)
                  .map(sheet -> sheet(sheet, lesson, served.lang()))));
    }
    return List.copyOf(steps);
  }
}
