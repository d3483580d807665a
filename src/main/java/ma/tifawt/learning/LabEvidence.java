package ma.tifawt.learning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import ma.tifawt.catalogue.Lab;

/**
 * What a lab told about a child's work in it, or that the work was done on paper, and whether that
 * was what the step asks. Each telling is a row. Never changed.
 */
@Entity
@Table(name = "lab_evidence")
class LabEvidence {

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

  @Column(name = "lesson_rev")
  private int lessonRev;

  private String lab;

  @Column(name = "lab_version")
  private int labVersion;

  @Column(name = "release_id")
  private String releaseId;

  @Column(name = "on_paper")
  private boolean onPaper;

  private String evidence;
  private boolean met;

  @Column(name = "told_at")
  private Instant toldAt;

  protected LabEvidence() {} // for JPA

  LabEvidence(GivenEvidence given, OwnLessons.Place place, Instant at) {
    this.operationId = given.operation().toString();
    this.learnerId = place.learnerId();
    this.path = place.path();
    this.lesson = given.lesson();
    this.step = given.step();
    this.lessonRev = given.rev();
    this.onPaper = given.evidence().isEmpty();
    this.evidence = given.evidence().map(Object::toString).orElse("");
    this.toldAt = at;
  }

  /** Says what it was held against, once, before it is stored. */
  LabEvidence judged(Lab by, boolean metThen, String release) {
    this.lab = by.id();
    this.labVersion = by.version();
    this.met = metThen;
    this.releaseId = release;
    return this;
  }
}
