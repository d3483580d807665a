package ma.tifawt.demo;

import jakarta.json.JsonValue;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import ma.tifawt.catalogue.CourseModule;
import ma.tifawt.catalogue.Lesson;
import ma.tifawt.catalogue.Release;
import ma.tifawt.catalogue.Step;
import ma.tifawt.catalogue.StepType;
import ma.tifawt.catalogue.Verdict;
import ma.tifawt.demo.Meetings.Meeting;

/**
 * The children's way through the module: every group does one lesson a session in its latest
 * sessions; who missed one may catch up at home, and wrong answers are often tried again on another
 * day. What an answer is worth is judged by the product's own key.
 */
final class Lessons {

  static final String COURSE = "builders";

  /** Answers in the home group that are worth all points, on two days, meet every objective. */
  private static final LocalTime AT_HOME = LocalTime.of(18, 20);

  /** The last step the printed child has done of the last lesson, before the project. */
  private static final String PRINTED_STOPS_AFTER = "sort";

  /** A step that was done. */
  private record Done(Child child, Lesson lesson, Step step, LocalDateTime at) {}

  /** An answer that was given. */
  private record Answer(
      Child child, Lesson lesson, Step step, JsonValue given, LocalDateTime at, long shuffle) {}

  private final Plan plan;
  private final Random random;
  private final Release release;
  private final List<Lesson> lessons;
  private final Map<String, Done> done = new LinkedHashMap<>();
  private final List<Answer> answers = new ArrayList<>();
  private final List<Done> finished = new ArrayList<>();

  private Lessons(Plan plan, Release release) {
    this.plan = plan;
    this.random = plan.random("lessons");
    this.release = release;
    this.lessons = module(release).lessons();
  }

  /** The only module there is so far. */
  static CourseModule module(Release release) {
    return release.course(COURSE).orElseThrow().modules().get(0);
  }

  static Lessons plan(Plan plan, Release release, Seasonal season) {
    Lessons lessons = new Lessons(plan, release);
    for (Places.Group group : season.places().groups()) {
      boolean home = group.equals(season.places().home());
      List<Meeting> taken = season.meetings().taken(group);
      int reached = home ? lessons.lessons.size() : 2 + lessons.random.nextInt(4);
      int count = Math.min(reached, taken.size());
      List<Meeting> latest = taken.subList(taken.size() - count, taken.size());
      for (Child child : season.children().of(group, plan.today())) {
        for (int i = 0; i < count; i++) {
          lessons.take(child, lessons.lessons.get(i), latest.get(i), season.marks());
        }
      }
    }
    return lessons;
  }

  /** What was planned before the lessons. */
  record Seasonal(Places places, Children children, Meetings meetings, Marks marks) {}

  private void take(Child child, Lesson lesson, Meeting meeting, Marks marks) {
    boolean told = child.role() == Child.Story.READY || child.role() == Child.Story.PRINTED;
    LocalDateTime start = meeting.startsAt().plusMinutes(15L + random.nextInt(10));
    if (!marks.attended(child, meeting)) {
      start = meeting.day().plusDays(1L + random.nextInt(2)).atTime(AT_HOME);
      if (!told && random.nextInt(3) > 0 || child.role() == Child.Story.MISSING) {
        return;
      }
      if (told && !isPast(start)) {
        start = plan.today().minusDays(1).atTime(20, 0);
      }
    }
    if (!isPast(start)) {
      return;
    }
    boolean last = lesson.equals(lessons.get(lessons.size() - 1));
    boolean tired = !told && random.nextInt(4) == 0;
    int stop = tired ? 4 + random.nextInt(lesson.steps().size() - 4) : lesson.steps().size();
    LocalDateTime at = start;
    List<Step> missed = new ArrayList<>();
    boolean printedStopped = false;
    for (Step step : lesson.steps().subList(0, stop)) {
      boolean project = step.type() == StepType.PROJECT;
      if (printedStopped && !project || project && !told && random.nextInt(5) == 0) {
        continue;
      }
      at = at.plusSeconds(70L + random.nextInt(120));
      if (!answer(child, lesson, step, at)) {
        missed.add(step);
      }
      does(child, lesson, step, at);
      printedStopped |=
          last && child.role() == Child.Story.PRINTED && step.id().equals(PRINTED_STOPS_AFTER);
    }
    again(child, lesson, told ? scored(lesson) : missed, start);
    if (lesson.steps().stream().allMatch(s -> done.containsKey(key(child, lesson, s)))) {
      finished.add(new Done(child, lesson, null, at));
    }
  }

  private static List<Step> scored(Lesson lesson) {
    return lesson.steps().stream().filter(Step::scored).toList();
  }

  /** On another day, at home: what was wrong, or everything for those who want to be sure. */
  private void again(Child child, Lesson lesson, List<Step> steps, LocalDateTime first) {
    boolean wants =
        child.role() == Child.Story.READY
            || child.role() == Child.Story.PRINTED
            || random.nextDouble() < child.knows() - 0.3;
    LocalDateTime at = first.toLocalDate().plusDays(2L + random.nextInt(3)).atTime(AT_HOME);
    if (!isPast(at)) {
      at = plan.today().minusDays(1).atTime(19, 0);
    }
    if (!wants || !at.toLocalDate().isAfter(first.toLocalDate())) {
      return;
    }
    for (Step step : steps) {
      if (done.containsKey(key(child, lesson, step))) {
        at = at.plusSeconds(40L + random.nextInt(60));
        answer(child, lesson, step, at);
      }
    }
  }

  /**
   * @return whether the child knew it; true for what is no question with points
   */
  private boolean answer(Child child, Lesson lesson, Step step, LocalDateTime at) {
    if (!step.scored()) {
      return true;
    }
    boolean right = random.nextDouble() < child.knows();
    JsonValue given =
        right
            ? Answers.right(step.item().orElseThrow())
            : Answers.wrong(step.item().orElseThrow(), random);
    answers.add(new Answer(child, lesson, step, given, at, random.nextInt(Integer.MAX_VALUE)));
    return right;
  }

  private void does(Child child, Lesson lesson, Step step, LocalDateTime at) {
    done.putIfAbsent(key(child, lesson, step), new Done(child, lesson, step, at));
  }

  private static String key(Child child, Lesson lesson, Step step) {
    return child.id() + " " + lesson.address() + "#" + step.id();
  }

  private boolean isPast(LocalDateTime at) {
    return at.toLocalDate().isBefore(plan.today());
  }

  /** Whether every lesson of the module is done and everything was answered rightly twice. */
  boolean hasMet(Child child) {
    return child.role() == Child.Story.READY
        && finished.stream().filter(d -> d.child().equals(child)).count() == lessons.size();
  }

  /** The projects that were handed in, oldest first. */
  List<Works.Project> projects() {
    return done.values().stream()
        .filter(d -> d.step().type() == StepType.PROJECT)
        .map(d -> new Works.Project(d.child(), d.lesson(), d.step(), d.at()))
        .sorted(
            java.util.Comparator.comparing(Works.Project::at).thenComparing(p -> p.child().id()))
        .toList();
  }

  void write(Connection connection) throws SQLException {
    try (Rows steps =
            new Rows(
                connection, "step_done", "learner_id, path, lesson, step, lesson_rev, done_at");
        Rows whole =
            new Rows(connection, "lesson_done", "learner_id, path, lesson, lesson_rev, done_at")) {
      for (Done d : done.values()) {
        Lesson lesson = d.lesson();
        steps.add(
            d.child().id(),
            path(d.child()),
            lesson.address(),
            d.step().id(),
            lesson.rev(),
            Plan.utc(d.at()));
      }
      for (Done d : finished) {
        whole.add(
            d.child().id(),
            path(d.child()),
            d.lesson().address(),
            d.lesson().rev(),
            Plan.utc(d.at()));
      }
    }
    try (Rows rows =
        new Rows(
            connection,
            "quiz_attempt",
            "operation_id, learner_id, path, lesson, step, objective, lesson_rev, release_id, seed,"
                + " answer, points, max_points, answered_at, answered_on")) {
      for (Answer a : answers) {
        Verdict verdict = a.step().item().orElseThrow().judge(a.given(), a.step().points());
        rows.add(
            Plan.operation(a.at(), random),
            a.child().id(),
            path(a.child()),
            a.lesson().address(),
            a.step().id(),
            a.step().objective().orElse(null),
            a.lesson().rev(),
            release.id(),
            a.shuffle(),
            a.given().toString(),
            verdict.points(),
            verdict.max(),
            Plan.utc(a.at()),
            a.at().toLocalDate());
      }
    }
  }

  private static String path(Child child) {
    return child.stay().group().path();
  }
}
