package ma.tifawt.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import ma.tifawt.shared.persistence.ManyRows;

/**
 * What one child did in one group in one month: the facts reports read. Always equal to the marks,
 * because it changes in the transaction that changes a mark and only by adding to what is there.
 */
@Entity
@Table(name = "learner_month")
@IdClass(LearnerMonth.Key.class)
class LearnerMonth {

  /** Rows that add to what is there; two sessions of a group may make one at once. */
  static ManyRows rows() {
    return new ManyRows(
        "learner_month",
        """
        learner_id, group_id, month, path, gender, band, present, late, left_early, absent, excused,
        came, counted, minutes""",
        """
        on duplicate key update present = present + values(present), late = late + values(late),
          left_early = left_early + values(left_early), absent = absent + values(absent),
          excused = excused + values(excused), came = came + values(came),
          counted = counted + values(counted), minutes = minutes + values(minutes)""");
  }

  @Id
  @Column(name = "learner_id")
  private long learnerId;

  @Id
  @Column(name = "group_id")
  private long groupId;

  @Id private LocalDate month;

  private String path;
  private String gender;
  private String band;
  private int present;
  private int late;

  @Column(name = "left_early")
  private int leftEarly;

  private int absent;
  private int excused;
  private int came;
  private int counted;
  private int minutes;

  protected LearnerMonth() {} // for JPA

  /** The three that name one row. */
  static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private long learnerId;
    private long groupId;
    private LocalDate month;

    protected Key() {} // for JPA

    @Override
    public boolean equals(Object other) {
      return other instanceof Key k
          && k.learnerId == learnerId
          && k.groupId == groupId
          && Objects.equals(k.month, month);
    }

    @Override
    public int hashCode() {
      return Objects.hash(learnerId, groupId, month);
    }
  }
}
