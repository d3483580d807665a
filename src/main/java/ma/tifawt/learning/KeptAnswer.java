package ma.tifawt.learning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * An answer to a revision of a lesson that the server does not have, kept as it came so that a
 * person can still look at it. Never changed and never judged.
 */
@Entity
@Table(name = "kept_answer")
class KeptAnswer {

  @Id
  @Column(name = "operation_id")
  private String operationId;

  @Column(name = "learner_id")
  private long learnerId;

  private String path;
  private String lesson;
  private String step;

  @Column(name = "lesson_rev")
  private int lessonRev;

  private long seed;
  private String answer;

  @Column(name = "received_at")
  private Instant receivedAt;

  protected KeptAnswer() {} // for JPA

  KeptAnswer(GivenAnswer given, long learnerId, String path, Instant at) {
    this.operationId = given.operation().toString();
    this.learnerId = learnerId;
    this.path = path;
    this.lesson = given.lesson();
    this.step = given.step();
    this.lessonRev = given.rev();
    this.seed = given.seed();
    this.answer = given.answer().toString();
    this.receivedAt = at;
  }
}
