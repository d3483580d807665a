package ma.tifawt.certificates;

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
import java.time.Instant;

/**
 * A centre manager's word that a child has earned an award in a group; (learner, group, award,
 * module) is unique in the database.
 *
 * <p>Life: PROPOSED, then ISSUED when a coordinator issues the certificate, or WITHDRAWN by the
 * centre, from where it can be proposed again.
 */
@Entity
@Table(name = "certificate_proposal")
@NamedQuery(
    name = Proposal.OF_GROUP,
    query =
        """
        select p from Proposal p where p.groupId = :group and p.award = :award and p.module = :module
        and exists (select s from CallerScope s where s.accountId = :caller
          and s.role in :roles and p.path like concat(s.path, '%'))""")
@NamedQuery(
    name = Proposal.STANDINGS,
    query =
        """
        select new ma.tifawt.certificates.StandingRow(p.learnerId, p.state, c.code, c.state)
        from Proposal p left join Certificate c on c.proposalId = p.id
        where p.groupId = :group and p.award = :award and p.module = :module
        and p.state <> ma.tifawt.certificates.ProposalState.WITHDRAWN
        and exists (select s from CallerScope s where s.accountId = :caller
          and s.role in :roles and p.path like concat(s.path, '%'))""")
@NamedQuery(
    name = Proposal.MAY_REACH,
    query =
        """
        select count(s) from CallerScope s where s.accountId = :caller and s.role in :roles
        and :path like concat(s.path, '%')""")
class Proposal {

  /** Bound: one group. */
  static final String OF_GROUP = "Proposal.ofGroup";

  /** Bound: one group. */
  static final String STANDINGS = "Proposal.standings";

  static final String MAY_REACH = "Proposal.mayReach";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version private int version;

  @Column(name = "learner_id")
  private long learnerId;

  @Column(name = "group_id")
  private long groupId;

  private String path;

  @Enumerated(EnumType.STRING)
  private Award award;

  private String module;

  @Enumerated(EnumType.STRING)
  private ProposalState state;

  @Column(name = "proposed_by")
  private long proposedBy;

  @Column(name = "proposed_at")
  private Instant proposedAt;

  protected Proposal() {} // for JPA

  Proposal(long learnerId, long groupId, String path, AwardChoice choice) {
    this.learnerId = learnerId;
    this.groupId = groupId;
    this.path = path;
    this.award = choice.award();
    this.module = choice.module();
    this.state = ProposalState.WITHDRAWN;
  }

  /**
   * @return whether it was not proposed or issued already
   */
  boolean propose(long by, Instant at) {
    if (state != ProposalState.WITHDRAWN) {
      return false;
    }
    state = ProposalState.PROPOSED;
    proposedBy = by;
    proposedAt = at;
    return true;
  }

  /**
   * @return whether it was waiting
   */
  boolean withdraw() {
    return move(ProposalState.WITHDRAWN);
  }

  /**
   * @return whether it was waiting
   */
  boolean issue() {
    return move(ProposalState.ISSUED);
  }

  private boolean move(ProposalState to) {
    if (state != ProposalState.PROPOSED) {
      return false;
    }
    state = to;
    return true;
  }

  Long id() {
    return id;
  }

  long learnerId() {
    return learnerId;
  }

  long groupId() {
    return groupId;
  }

  String path() {
    return path;
  }

  Award award() {
    return award;
  }

  String module() {
    return module;
  }

  ProposalState state() {
    return state;
  }

  long proposedBy() {
    return proposedBy;
  }
}
