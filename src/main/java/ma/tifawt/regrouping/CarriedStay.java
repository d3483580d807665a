package ma.tifawt.regrouping;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import ma.tifawt.people.Stay;

/** One child of a regrouping, with what undoing it needs; deleted when it is undone. */
@Entity
@Table(name = "carried_stay")
@NamedQuery(
    name = CarriedStay.OF,
    query = "select c from CarriedStay c where c.regroupingId = :regrouping order by c.id")
@NamedQuery(
    name = CarriedStay.FORGET,
    query = "delete from CarriedStay c where c.regroupingId = :regrouping")
class CarriedStay {

  static final String OF = "CarriedStay.of";
  static final String FORGET = "CarriedStay.forget";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "regrouping_id")
  private long regroupingId;

  @Column(name = "learner_id")
  private long learnerId;

  @Column(name = "old_stay")
  private long oldStay;

  @Column(name = "left_before")
  private LocalDate leftBefore;

  @Column(name = "new_stay")
  private long newStay;

  @Version private int version;

  protected CarriedStay() {} // for JPA

  CarriedStay(long regroupingId, Stay before, Stay after) {
    this.regroupingId = regroupingId;
    learnerId = before.learnerId();
    oldStay = before.id();
    leftBefore = before.leftOn();
    newStay = after.id();
  }

  long learnerId() {
    return learnerId;
  }

  long oldStay() {
    return oldStay;
  }

  LocalDate leftBefore() {
    return leftBefore;
  }

  long newStay() {
    return newStay;
  }
}
