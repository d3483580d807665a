package ma.tifawt.learning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One answer to a scored item, as it was given and as it was judged at that moment. Tries are
 * unlimited and each is a row; the best counts. Never changed: a corrected key is a new revision of
 * the lesson and does not touch what was earned.
 */
@Entity
@Table(name = "quiz_attempt")
@NamedQuery(
    name = QuizAttempt.BEST_OF_LEARNER,
    query =
        """
        select new ma.tifawt.learning.BestRow(a.lesson, a.step, max(a.points), a.maxPoints) from QuizAttempt a
        where a.learnerId = :learner group by a.lesson, a.step, a.maxPoints""")
@NamedQuery(
    name = QuizAttempt.BY_DAY,
    query =
        """
        select new ma.tifawt.learning.DayRow(a.learnerId, a.objective, a.lesson, a.step, a.answeredOn, max(a.points),
        a.maxPoints, sum(case when a.points < a.maxPoints * 0.7 then 1 else 0 end)) from QuizAttempt a
        where a.learnerId in :learners and a.lesson like :within and a.objective is not null
        group by a.learnerId, a.objective, a.lesson, a.step, a.answeredOn, a.maxPoints""")
class QuizAttempt {

  static final String BEST_OF_LEARNER = "QuizAttempt.bestOfLearner";
  static final String BY_DAY = "QuizAttempt.byDay";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "operation_id")
  private String operationId;

  @Column(name = "learner_id")
  private long learnerId;

  private String path;
  private String lesson;
  private String step;
  private String objective;

  @Column(name = "lesson_rev")
  private int lessonRev;

  @Column(name = "release_id")
  private String releaseId;

  private long seed;
  private String answer;
  private BigDecimal points;

  @Column(name = "max_points")
  private BigDecimal maxPoints;

  @Column(name = "answered_at")
  private Instant answeredAt;

  @Column(name = "answered_on")
  private LocalDate answeredOn;

  protected QuizAttempt() {} // for JPA

  QuizAttempt(GivenAnswer given, long learnerId, String path, Instant at, LocalDate day) {
    this.operationId = given.operation().toString();
    this.learnerId = learnerId;
    this.path = path;
    this.lesson = given.lesson();
    this.step = given.step();
    this.lessonRev = given.rev();
    this.seed = given.seed();
    this.answer = given.answer().toString();
    this.answeredAt = at;
    this.answeredOn = day;
  }

  /** Says what it was worth, once, before it is stored. */
  QuizAttempt judged(BigDecimal points, BigDecimal maxPoints, String objective, String releaseId) {
    this.points = points;
    this.maxPoints = maxPoints;
    this.objective = objective;
    this.releaseId = releaseId;
    return this;
  }
}
