package ma.tifawt.learning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A step that a child has seen, answered or handed in. Written once, the first time; (learner,
 * lesson, step) is unique in the database. Never changed.
 */
@Entity
@Table(name = "step_done")
@NamedNativeQuery(
    name = StepDone.ADD,
    query =
        """
        insert into step_done (learner_id, path, lesson, step, lesson_rev, done_at)
        values (?1, ?2, ?3, ?4, ?5, ?6) on duplicate key update id = id""")
@NamedQuery(
    name = StepDone.OF_LESSON,
    query = "select s from StepDone s where s.learnerId = :learner and s.lesson = :lesson")
@NamedQuery(
    name = StepDone.OF_LEARNER,
    query =
        """
        select s from StepDone s where s.learnerId = :learner order by s.doneAt, s.id""")
@NamedQuery(
    name = StepDone.LAST_OF_LEARNERS,
    query =
        """
        select new ma.tifawt.learning.ProgressRow(s.learnerId, count(s.id), max(s.doneAt)) from StepDone s
        where s.learnerId in :learners and s.lesson like :course group by s.learnerId""")
@NamedQuery(
    name = StepDone.BY_LESSON,
    query =
        """
        select new ma.tifawt.learning.BegunRow(s.learnerId, s.lesson, count(s.id)) from StepDone s
        where s.learnerId in :learners and s.lesson like :within group by s.learnerId, s.lesson""")
class StepDone {

  static final String ADD = "StepDone.add";
  static final String OF_LESSON = "StepDone.ofLesson";
  static final String OF_LEARNER = "StepDone.ofLearner";
  static final String BY_LESSON = "StepDone.byLesson";
  static final String LAST_OF_LEARNERS = "StepDone.lastOfLearners";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "learner_id")
  private long learnerId;

  private String path;
  private String lesson;
  private String step;

  @Column(name = "lesson_rev")
  private int lessonRev;

  @Column(name = "done_at")
  private Instant doneAt;

  protected StepDone() {} // for JPA

  String lesson() {
    return lesson;
  }

  String step() {
    return step;
  }
}
