package ma.tifawt.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** That a guardian answers for a child, and how they are related. */
@Entity
@Table(name = "guardian_link")
@NamedQuery(
    name = GuardianLink.OF_LEARNERS,
    query =
        """
        select new ma.tifawt.consent.GuardianRow(g.id, k.learnerId, g.name, k.relation, k.note, g.phone)
        from GuardianLink k join Guardian g on g.id = k.guardianId where k.learnerId in :learners
        order by k.learnerId, k.id""")
@NamedQuery(
    name = GuardianLink.GUARDIANS_OF,
    query = "select k.guardianId from GuardianLink k where k.learnerId = :learner")
@NamedQuery(
    name = GuardianLink.FORGET,
    query = "delete from GuardianLink k where k.learnerId = :learner")
@NamedQuery(
    name = GuardianLink.TAKE_BACK,
    query = "delete from GuardianLink k where k.learnerId = :learner and k.guardianId = :guardian")
@NamedQuery(
    name = GuardianLink.CHILDREN_OF,
    query = "select k.learnerId from GuardianLink k where k.guardianId = :guardian order by k.id")
class GuardianLink {

  /** Bound: the children of a group and their few guardians. */
  static final String OF_LEARNERS = "GuardianLink.ofLearners";

  static final String GUARDIANS_OF = "GuardianLink.guardiansOf";
  static final String FORGET = "GuardianLink.forget";
  static final String TAKE_BACK = "GuardianLink.takeBack";
  static final String CHILDREN_OF = "GuardianLink.childrenOf";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "learner_id")
  private long learnerId;

  @Column(name = "guardian_id")
  private long guardianId;

  @Enumerated(EnumType.STRING)
  private Relation relation;

  private String note;
  @Version private int version;

  protected GuardianLink() {} // for JPA

  GuardianLink(long learnerId, long guardianId, Relation relation, String note) {
    this.learnerId = learnerId;
    this.guardianId = guardianId;
    this.relation = relation;
    this.note = note;
  }
}
