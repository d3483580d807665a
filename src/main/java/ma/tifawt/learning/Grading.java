package ma.tifawt.learning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * What a person found in a work: a level for each criterion of the rubric ({@link GradingLevel})
 * and a comment. Append-only; of several gradings of one work the latest counts and all are kept.
 */
@Entity
@Table(name = "grading")
@NamedQuery(
    name = Grading.OF_WORKS,
    query = "select g from Grading g where g.submissionId in :works order by g.id")
class Grading {

  static final String OF_WORKS = "Grading.ofWorks";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "submission_id")
  private long submissionId;

  private String path;
  private String rubric;
  private String comment;

  @Column(name = "graded_by")
  private long gradedBy;

  @Column(name = "graded_at")
  private Instant gradedAt;

  protected Grading() {} // for JPA

  Grading(Submission work, String rubric, String comment, long gradedBy, Instant gradedAt) {
    this.submissionId = work.id();
    this.path = work.path();
    this.rubric = rubric;
    this.comment = comment;
    this.gradedBy = gradedBy;
    this.gradedAt = gradedAt;
  }

  long id() {
    return id;
  }

  long submissionId() {
    return submissionId;
  }

  String rubric() {
    return rubric;
  }

  String comment() {
    return comment;
  }

  long gradedBy() {
    return gradedBy;
  }

  Instant gradedAt() {
    return gradedAt;
  }
}
