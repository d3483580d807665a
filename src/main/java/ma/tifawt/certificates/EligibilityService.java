package ma.tifawt.certificates;

import static java.util.stream.Collectors.toMap;
import static ma.tifawt.shared.security.Permission.READ_CERTIFICATES;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import ma.tifawt.organisation.GroupInfo;
import ma.tifawt.organisation.OrganisationService;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;

/** Who has earned what, and what is still missing. */
@ApplicationScoped
@Transactional
public class EligibilityService {
  @PersistenceContext private EntityManager em;
  @Inject private Caller caller;
  @Inject private OrganisationService organisation;
  @Inject private AwardEvidence evidence;

  /**
   * The awards that the children of a group can earn.
   *
   * @throws DomainException ORG-001 no such group in the caller's scope
   */
  @Allow(READ_CERTIFICATES)
  public List<AwardChoice> choices(long groupId) {
    return evidence.choices(organisation.group(groupId));
  }

  /**
   * Every child of the group with every condition, in the order of the names. A few queries for the
   * whole group.
   *
   * @throws DomainException ORG-001 no such group in the caller's scope; CER-007 no such award
   *     there
   */
  @Allow(READ_CERTIFICATES)
  public List<EligibilityRow> eligibility(long groupId, AwardChoice choice) {
    GroupInfo group = organisation.group(groupId);
    Map<Long, StandingRow> standings =
        caller
            .scope(em.createNamedQuery(Proposal.STANDINGS, StandingRow.class), READ_CERTIFICATES)
            .setParameter("group", groupId)
            .setParameter("award", choice.award())
            .setParameter("module", choice.module())
            .getResultStream()
            .collect(toMap(StandingRow::learnerId, Function.identity()));
    return evidence.of(group, choice, caller.language()).values().stream()
        .map(child -> row(child, standings.get(child.child().learnerId()), caller.language()))
        .toList();
  }

  private static EligibilityRow row(AwardEvidence.Evidence evidence, StandingRow known, Lang lang) {
    return new EligibilityRow(
        evidence.child().learnerId(),
        evidence.name(lang),
        evidence.child().avatar(),
        known == null ? standing(evidence) : known.standing(),
        evidence.lines(),
        evidence.minutes(),
        known == null || known.code() == null ? "" : known.code());
  }

  private static Standing standing(AwardEvidence.Evidence evidence) {
    long open = evidence.lines().stream().filter(line -> !line.met()).count();
    if (open == 0) {
      return Standing.READY;
    }
    return open == 1 ? Standing.NEARLY : Standing.NOT_YET;
  }
}
