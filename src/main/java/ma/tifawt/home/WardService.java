package ma.tifawt.home;

import static ma.tifawt.shared.security.Permission.LEARN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import ma.tifawt.attendance.AttendanceService;
import ma.tifawt.catalogue.CatalogueService;
import ma.tifawt.catalogue.Course;
import ma.tifawt.certificates.CertificateService;
import ma.tifawt.learning.Findings;
import ma.tifawt.learning.LessonProgress;
import ma.tifawt.learning.OwnWork;
import ma.tifawt.learning.ProgressService;
import ma.tifawt.learning.SubmissionService;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.security.Allow;

/** The child's own facts, cut down to what a guardian sees; asked on the child's behalf. */
@ApplicationScoped
@Transactional
public class WardService {

  /** Levels of a rubric from which a criterion counts as reached well. */
  private static final int GOOD = 3;

  @Inject private ProgressService progress;
  @Inject private AttendanceService attendance;
  @Inject private CertificateService certificates;
  @Inject private SubmissionService submissions;
  @Inject private CatalogueService catalogue;
  @Inject private Settings settings;

  @Allow(LEARN)
  public WardFacts own(Lang lang) {
    Map<String, LessonProgress> done = progress.own();
    List<WardFacts.Part> courses =
        progress.ownCourses().stream()
            .flatMap(id -> catalogue.current().course(id).stream())
            .map(course -> part(course, done, lang))
            .toList();
    List<WardFacts.Feedback> feedback =
        submissions.own(lang).stream()
            .filter(work -> work.feedback().isPresent())
            .map(this::feedback)
            .toList();
    return new WardFacts(courses, attendance.own(), certificates.own(), feedback);
  }

  private static WardFacts.Part part(Course course, Map<String, LessonProgress> done, Lang lang) {
    long finished =
        course.lessons().stream()
            .filter(lesson -> done.containsKey(lesson.address()))
            .filter(lesson -> done.get(lesson.address()).completed())
            .count();
    return new WardFacts.Part(
        course.textFor(lang).text().title(), (int) finished, course.lessons().size());
  }

  private WardFacts.Feedback feedback(OwnWork work) {
    Findings found = work.feedback().orElseThrow();
    return new WardFacts.Feedback(
        work.lessonTitle(),
        found.at().atZone(settings.zone()).toLocalDate(),
        found.levels().stream().filter(level -> level.level() >= GOOD).count(),
        found.levels().size());
  }
}
