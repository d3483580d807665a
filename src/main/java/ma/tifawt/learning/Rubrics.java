package ma.tifawt.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.tifawt.catalogue.CatalogueService;
import ma.tifawt.catalogue.Lesson;
import ma.tifawt.catalogue.Rubric;
import ma.tifawt.shared.i18n.Lang;

/** The rubric of a step, and gradings put in its words. */
@ApplicationScoped
class Rubrics {

  /** What a step is graded by that names no rubric. */
  private static final String USUAL = "project";

  @Inject private CatalogueService catalogue;

  Rubric of(String lesson, String step) {
    String id =
        catalogue
            .current()
            .lesson(lesson)
            .flatMap(found -> found.step(step))
            .flatMap(found -> found.setting("rubric"))
            .orElse(USUAL);
    return catalogue
        .current()
        .rubric(id)
        .orElseThrow(() -> new IllegalStateException("the courses have no rubric " + id));
  }

  /** Title of the lesson; its address where the courses do not have it any more. */
  String title(String lesson, Lang lang) {
    Optional<Lesson> found = catalogue.current().lesson(lesson);
    return found.map(l -> l.textFor(lang).text().title()).orElse(lesson);
  }

  List<Work.Criterion> criteria(Rubric rubric, Lang lang) {
    Rubric.Text words = rubric.textFor(lang).text();
    return rubric.criteria().stream()
        .map(
            id ->
                new Work.Criterion(
                    id, words.criteria().get(id).name(), words.criteria().get(id).levels()))
        .toList();
  }

  List<String> levelNames(Rubric rubric, Lang lang) {
    return rubric.textFor(lang).text().levels();
  }

  /** A criterion that the rubric does not have any more is shown by its id. */
  Findings inWords(Grading grading, Map<String, Integer> levels, Lang lang) {
    Optional<Rubric> rubric = catalogue.current().rubric(grading.rubric());
    Optional<Rubric.Text> words = rubric.map(found -> found.textFor(lang).text());
    List<String> order = rubric.map(Rubric::criteria).orElse(List.copyOf(levels.keySet()));
    return new Findings(
        grading.id(),
        grading.gradedAt(),
        grading.comment(),
        order.stream()
            .filter(levels::containsKey)
            .map(criterion -> level(criterion, levels.get(criterion), words))
            .toList());
  }

  private static Findings.Level level(String criterion, int level, Optional<Rubric.Text> words) {
    Optional<Rubric.Criterion> named =
        words.map(Rubric.Text::criteria).map(criteria -> criteria.get(criterion));
    return new Findings.Level(
        criterion,
        named.map(Rubric.Criterion::name).orElse(criterion),
        level,
        words.map(text -> text.levels().get(level - 1)).orElse(String.valueOf(level)),
        named.map(found -> found.levels().get(level - 1)).orElse(""));
  }
}
