package ma.tifawt.learning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** The level, 1 to 4, that one grading gives one criterion. Never changed. */
@Entity
@Table(name = "grading_level")
@IdClass(GradingLevel.Key.class)
@NamedQuery(
    name = GradingLevel.OF_GRADINGS,
    query = "select l from GradingLevel l where l.gradingId in :gradings")
@NamedQuery(
    name = GradingLevel.LATEST_OF_LEARNERS,
    query =
        """
        select new ma.tifawt.learning.LevelRow(s.learnerId, s.id, s.lesson, s.step, l.criterion, l.level)
        from Submission s, Grading g, GradingLevel l
        where s.learnerId in :learners and s.lesson like :within and g.submissionId = s.id and l.gradingId = g.id
        and not exists (select h from Grading h where h.submissionId = s.id and h.id > g.id)""")
class GradingLevel {

  static final String OF_GRADINGS = "GradingLevel.ofGradings";
  static final String LATEST_OF_LEARNERS = "GradingLevel.latestOfLearners";

  @Id
  @Column(name = "grading_id")
  private long gradingId;

  @Id private String criterion;

  private int level;

  protected GradingLevel() {} // for JPA

  GradingLevel(long gradingId, String criterion, int level) {
    this.gradingId = gradingId;
    this.criterion = criterion;
    this.level = level;
  }

  long gradingId() {
    return gradingId;
  }

  String criterion() {
    return criterion;
  }

  int level() {
    return level;
  }

  /** Persistence compares rows by it. */
  static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private long gradingId;
    private String criterion;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && key.gradingId == gradingId
          && Objects.equals(key.criterion, criterion);
    }

    @Override
    public int hashCode() {
      return Objects.hash(gradingId, criterion);
    }
  }
}
