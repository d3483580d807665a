package ma.tifawt.organisation;

import static ma.tifawt.shared.security.Permission.ANYONE;
import static ma.tifawt.shared.security.Permission.ENROL_DEVICE;
import static ma.tifawt.shared.security.Permission.MANAGE_PEOPLE;
import static ma.tifawt.shared.security.Permission.READ_ORGANISATION;
import static ma.tifawt.shared.security.Permission.SIGNED_IN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.i18n.LocalizedText;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;

/** Places, groups and seasons, as far as the caller is responsible for them. */
@ApplicationScoped
@Transactional
public class OrganisationService {

  @PersistenceContext private EntityManager em;
  @Inject private Caller caller;

  /** The centres whose people the caller keeps; of a nation some thousand. */
  @Allow(MANAGE_PEOPLE)
  public List<CentreInfo> centresInScope() {
    return caller
        .scope(em.createNamedQuery(Centre.IN_SCOPE, CentreInfo.class), MANAGE_PEOPLE)
        .getResultList();
  }

  /**
   * The caller's groups, by code; at most those of one region for most callers, some thousands for
   * the nation.
   */
  @Allow(READ_ORGANISATION)
  public List<GroupInfo> groupsInScope() {
    return caller
        .scope(em.createNamedQuery(LearnerGroup.IN_SCOPE, GroupRow.class), READ_ORGANISATION)
        .getResultStream()
        .map(GroupRow::info)
        .toList();
  }

  /**
   * @throws DomainException ORG-001 no such group in the caller's scope
   */
  @Allow(READ_ORGANISATION)
  public GroupInfo group(long id) {
    return caller
        .scope(em.createNamedQuery(LearnerGroup.ONE, GroupRow.class), READ_ORGANISATION)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .map(GroupRow::info)
        .orElseThrow(() -> new DomainException(OrganisationError.NO_SUCH_GROUP));
  }

  /**
   * Groups by id without a scope test, for features that have checked the ids themselves (a child's
   * own groups). Holds no personal data.
   */
  @Allow(SIGNED_IN)
  public List<GroupInfo> groups(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : em.createNamedQuery(LearnerGroup.BY_IDS, GroupRow.class)
            .setParameter("ids", ids)
            .getResultStream()
            .map(GroupRow::info)
            .toList();
  }

  /** Names of centres by id; ids that do not exist are left out. Holds no personal data. */
  @Allow(SIGNED_IN)
  public Map<Long, LocalizedText> centreNames(Collection<Long> ids) {
    return ids.isEmpty()
        ? Map.of()
        : em.createNamedQuery(Centre.BY_IDS, Centre.class)
            .setParameter("ids", ids)
            .getResultStream()
            .collect(Collectors.toMap(Centre::id, Centre::name));
  }

  /** Centres that the caller answers for, or where a group of theirs is, by code. */
  @Allow(ENROL_DEVICE)
  public List<CentreInfo> centresToEnrol() {
    return caller
        .scope(em.createNamedQuery(Centre.AT_OR_ABOVE, CentreInfo.class), ENROL_DEVICE)
        .getResultList();
  }

  /** A centre by id, for its own devices. Holds no personal data. */
  @Allow(ANYONE)
  public Optional<CentreInfo> centre(long id) {
    return em.createNamedQuery(Centre.ONE, CentreInfo.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /** The centre's groups of the season of that day, the youngest first. Holds no personal data. */
  @Allow(ANYONE)
  public List<GroupInfo> groupsOfCentre(long centreId, LocalDate day) {
    return em.createNamedQuery(LearnerGroup.OF_CENTRE, GroupRow.class)
        .setParameter("centre", centreId)
        .setParameter("day", day)
        .getResultStream()
        .map(GroupRow::info)
        .toList();
  }

  /** The twelve regions by code. */
  @Allow(SIGNED_IN)
  public List<PlaceRow> regions() {
    return em.createNamedQuery(Region.ALL, PlaceRow.class).getResultList();
  }

  /** Every province by code; fewer than a hundred. */
  @Allow(SIGNED_IN)
  public List<PlaceRow> provinces() {
    return em.createNamedQuery(Province.ALL, PlaceRow.class).getResultList();
  }

  /** The programme's name; the code itself where no such programme exists. */
  @Allow(SIGNED_IN)
  public LocalizedText programmeName(String code) {
    return em.createNamedQuery(Programme.BY_CODE, Programme.class)
        .setParameter("code", code)
        .getResultStream()
        .findFirst()
        .map(Programme::name)
        .orElseGet(() -> LocalizedText.of(code, code, code));
  }

  /** The season the day lies in, or the last one begun before it. */
  @Allow(SIGNED_IN)
  public Optional<SeasonInfo> season(LocalDate day) {
    return em.createNamedQuery(Season.ON, SeasonInfo.class)
        .setParameter("day", day)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** Seasons by id; ids that do not exist are left out. */
  @Allow(SIGNED_IN)
  public List<SeasonInfo> seasons(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : em.createNamedQuery(Season.BY_IDS, SeasonInfo.class)
            .setParameter("ids", ids)
            .getResultList();
  }
}
