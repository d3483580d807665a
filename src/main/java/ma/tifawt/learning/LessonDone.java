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
 * A lesson of which a child has done every step. Written once; a later revision with more steps
 * does not take it away.
 */
@Entity
@Table(name = "lesson_done")
@NamedNativeQuery(
    name = LessonDone.ADD,
    query =
        """
        insert into lesson_done (learner_id, path, lesson, lesson_rev, done_at)
        values (?1, ?2, ?3, ?4, ?5) on duplicate key update id = id""")
@NamedQuery(
    name = LessonDone.OF_LEARNER,
    query = "select d.lesson from LessonDone d where d.learnerId = :learner")
@NamedQuery(
    name = LessonDone.OF_LEARNERS,
    query =
        """
        select new ma.tifawt.learning.DoneRow(d.learnerId, d.lesson) from LessonDone d
        where d.learnerId in :learners and d.lesson like :within""")
class LessonDone {

  static final String ADD = "LessonDone.add";
  static final String OF_LEARNER = "LessonDone.ofLearner";
  static final String OF_LEARNERS = "LessonDone.ofLearners";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "learner_id")
  private long learnerId;

  private String path;
  private String lesson;

  @Column(name = "lesson_rev")
  private int lessonRev;

  @Column(name = "done_at")
  private Instant doneAt;

  protected LessonDone() {} // for JPA
}
