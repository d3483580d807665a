package ma.tifawt.certificates;

import static java.util.stream.Collectors.toMap;
import static ma.tifawt.shared.security.Permission.ISSUE_CERTIFICATES;
import static ma.tifawt.shared.security.Permission.PROPOSE_CERTIFICATES;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.organisation.GroupInfo;
import ma.tifawt.organisation.OrganisationService;
import ma.tifawt.people.LearnerInfo;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.security.Permission;
import ma.tifawt.shared.time.Now;

/**
 * From word to paper: the centre manager proposes, the coordinator issues, one child or a whole
 * group in one call. A child who is refused does not hold up the others.
 */
@ApplicationScoped
@Transactional
public class IssuingService {
  @PersistenceContext private EntityManager em;
  @Inject private Caller caller;
  @Inject private AuditLog audit;
  @Inject private Now now;
  @Inject private OrganisationService organisation;
  @Inject private AwardEvidence evidence;
  @Inject private PaperDesk desk;

  /**
   * @return for each child in the order asked: done, or CER-003 conditions not met, CER-004 there
   *     already, CER-008 not of the group
   * @throws DomainException CER-008 the group is not the caller's; CER-007 no such award there
   */
  @Allow(PROPOSE_CERTIFICATES)
  public List<Outcome> propose(long groupId, AwardChoice choice, Collection<Long> learnerIds) {
    GroupInfo group = own(groupId, PROPOSE_CERTIFICATES);
    Map<Long, AwardEvidence.Evidence> known = evidence.of(group, choice, caller.language());
    Map<Long, Proposal> proposals = proposals(groupId, choice, PROPOSE_CERTIFICATES);
    List<Outcome> outcomes = new ArrayList<>();
    for (long learner : learnerIds) {
      outcomes.add(propose(group, choice, learner, known.get(learner), proposals));
    }
    em.flush();
    return outcomes;
  }

  private Outcome propose(
      GroupInfo group,
      AwardChoice choice,
      long learner,
      AwardEvidence.Evidence evidenceOfChild,
      Map<Long, Proposal> proposals) {
    if (evidenceOfChild == null) {
      return Outcome.refused(learner, CertificateError.NOT_YOURS);
    }
    if (!evidenceOfChild.isEnough()) {
      return Outcome.refused(learner, CertificateError.CONDITIONS_NOT_MET);
    }
    Proposal proposal =
        proposals.computeIfAbsent(
            learner, id -> new Proposal(id, group.id(), group.path(), choice));
    if (!proposal.propose(caller.accountId(), now.instant())) {
      return Outcome.refused(learner, CertificateError.ALREADY_THERE);
    }
    if (proposal.id() == null) {
      em.persist(proposal);
    }
    audit.record("certificate.propose", "learner:" + learner, detail(group, choice));
    return Outcome.done(learner, "");
  }

  /**
   * Takes back proposals that no coordinator has acted on.
   *
   * @return for each child: done, or CER-002 nothing was waiting
   * @throws DomainException CER-008 the group is not the caller's
   */
  @Allow(PROPOSE_CERTIFICATES)
  public List<Outcome> withdraw(long groupId, AwardChoice choice, Collection<Long> learnerIds) {
    GroupInfo group = own(groupId, PROPOSE_CERTIFICATES);
    Map<Long, Proposal> proposals = proposals(groupId, choice, PROPOSE_CERTIFICATES);
    List<Outcome> outcomes = new ArrayList<>();
    for (long learner : learnerIds) {
      Proposal proposal = proposals.get(learner);
      boolean done = proposal != null && proposal.withdraw();
      if (done) {
        audit.record("certificate.withdraw", "learner:" + learner, detail(group, choice));
      }
      outcomes.add(
          done
              ? Outcome.done(learner, "")
              : Outcome.refused(learner, CertificateError.NOT_PROPOSED));
    }
    em.flush();
    return outcomes;
  }

  /**
   * Issues what was proposed: freezes names and facts, prints, stores the bytes; all or nothing
   * with its audit entry.
   *
   * @return for each child in the order asked: done with the code, or CER-002 not proposed, CER-003
   *     conditions not met any more
   * @throws DomainException CER-008 the group is not the caller's; CER-007 no such award there
   */
  @Allow(ISSUE_CERTIFICATES)
  public List<Outcome> issue(
      long groupId, AwardChoice choice, Collection<Long> learnerIds, Lang lang) {
    GroupInfo group = own(groupId, ISSUE_CERTIFICATES);
    Map<Long, AwardEvidence.Evidence> known = evidence.of(group, choice, lang);
    Map<Long, Proposal> proposals = proposals(groupId, choice, ISSUE_CERTIFICATES);
    Map<Long, LearnerInfo> children = desk.children(learnerIds);
    PaperDesk.Setting setting = new PaperDesk.Setting(group, choice, lang);
    List<Outcome> outcomes = new ArrayList<>();
    for (long learner : learnerIds) {
      Proposal proposal = proposals.get(learner);
      AwardEvidence.Evidence earned = known.get(learner);
      if (proposal == null || proposal.state() != ProposalState.PROPOSED) {
        outcomes.add(Outcome.refused(learner, CertificateError.NOT_PROPOSED));
      } else if (earned == null || !earned.isEnough() || !children.containsKey(learner)) {
        outcomes.add(Outcome.refused(learner, CertificateError.CONDITIONS_NOT_MET));
      } else {
        outcomes.add(issue(proposal, desk.print(setting, children.get(learner), earned.minutes())));
      }
    }
    em.flush();
    return outcomes;
  }

  private Outcome issue(Proposal proposal, PaperDesk.Paper paper) {
    proposal.issue();
    Certificate certificate =
        new Certificate(
            proposal,
            paper.facts(),
            new Certificate.Issue(caller.accountId(), paper.nameSeal(), sha256(paper.pdf())));
    em.persist(certificate);
    em.flush(); // the database gives the id that the document needs
    em.persist(new CertificateDocument(certificate.id(), paper.pdf()));
    audit.record(
        "certificate.issue", "certificate:" + certificate.id(), "learner:" + proposal.learnerId());
    return Outcome.done(proposal.learnerId(), certificate.code());
  }

  /**
   * Says that a certificate does not count any more. Its record stays, and its code keeps an
   * answer.
   *
   * @throws DomainException CER-001 no such certificate in the caller's scope; CER-005 revoked
   *     before
   */
  @Allow(ISSUE_CERTIFICATES)
  public void revoke(String code, RevocationReason reason) {
    Certificate certificate =
        caller
            .scope(em.createNamedQuery(Certificate.IN_SCOPE, Certificate.class), ISSUE_CERTIFICATES)
            .setParameter("code", code)
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> new DomainException(CertificateError.NO_SUCH_CERTIFICATE));
    if (!certificate.revoke(reason, caller.accountId(), now.instant())) {
      throw new DomainException(CertificateError.ALREADY_REVOKED);
    }
    audit.record("certificate.revoke", "certificate:" + certificate.id(), reason);
    em.flush();
  }

  /** The group, if the caller holds this very permission there; others may only read it. */
  private GroupInfo own(long groupId, Permission permission) {
    GroupInfo group = organisation.group(groupId);
    long grants =
        caller
            .scope(em.createNamedQuery(Proposal.MAY_REACH, Long.class), permission)
            .setParameter("path", group.path())
            .getSingleResult();
    if (grants == 0) {
      throw new DomainException(CertificateError.NOT_YOURS);
    }
    return group;
  }

  private Map<Long, Proposal> proposals(long groupId, AwardChoice choice, Permission permission) {
    return caller
        .scope(em.createNamedQuery(Proposal.OF_GROUP, Proposal.class), permission)
        .setParameter("group", groupId)
        .setParameter("award", choice.award())
        .setParameter("module", choice.module())
        .getResultStream()
        .collect(toMap(Proposal::learnerId, Function.identity()));
  }

  private static String detail(GroupInfo group, AwardChoice choice) {
    return "group:" + group.id() + " " + choice.award() + " " + choice.module();
  }

  private static String sha256(byte[] pdf) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
