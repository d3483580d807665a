package ma.tifawt.catalogue.web;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ma.tifawt.catalogue.CourseModule;
import ma.tifawt.catalogue.Lesson;
import ma.tifawt.catalogue.LessonText;
import ma.tifawt.catalogue.LessonText.StepText;
import ma.tifawt.catalogue.Prose;
import ma.tifawt.catalogue.Step;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.web.Html;

/**
 * A lesson as its author tries it out: every question answers at once, because nobody is signed in
 * who could earn points, and what is for staff stands under its step.
 */
final class DraftLesson {

  private final Texts texts;

  DraftLesson(Texts texts) {
    this.texts = texts;
  }

  /** The same module with all its lessons as drafts. */
  CourseModule module(CourseModule module) {
    List<Lesson> lessons = module.lessons().stream().map(this::lesson).toList();
    return new CourseModule(
        module.address(), module.objectives(), lessons, module.texts(), module.fallback());
  }

  private Lesson lesson(Lesson lesson) {
    Map<Lang, LessonText> words = new EnumMap<>(Lang.class);
    lesson.texts().forEach((lang, text) -> words.put(lang, text(lesson, lang, text)));
    return new Lesson(
        lesson.address(),
        lesson.rev(),
        lesson.minutes(),
        lesson.core(),
        lesson.objectives(),
        lesson.prerequisites(),
        lesson.needs(),
        lesson.steps().stream().map(Step::asPractice).toList(),
        lesson.sheets(),
        words,
        lesson.fallback(),
        lesson.hash());
  }

  private LessonText text(Lesson lesson, Lang lang, LessonText text) {
    Map<String, StepText> steps = new LinkedHashMap<>();
    for (Step step : lesson.steps()) {
      StepText words = text.step(step.id());
      Prose body =
          new Prose(words.body().html() + forStaff(lang, step, words), words.body().text());
      steps.put(step.id(), words.withBody(body));
    }
    return new LessonText(
        text.lang(), text.title(), text.basedOnRev(), steps, text.terms(), text.media());
  }

  private String forStaff(Lang lang, Step step, StepText words) {
    StringBuilder notes = new StringBuilder();
    if (step.scored()) {
      String points =
          texts.get(lang, "preview.points", step.points(), step.objective().orElse("–"));
      notes.append("<p>").append(Html.escape(points)).append("</p>");
    }
    words.teacher().ifPresent(note -> notes.append(note.html()));
    return notes.isEmpty()
        ? ""
        : "<aside class=\"for-teacher\"><strong>%s</strong> %s</aside>"
            .formatted(Html.escape(texts.get(lang, "preview.teacher")), notes);
  }
}
