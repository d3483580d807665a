package ma.tifawt.organisation;

import static ma.tifawt.shared.security.Permission.MANAGE_GROUPS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.ZoneOffset;
import java.util.List;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.catalogue.CatalogueService;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.persistence.Constraint;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.time.Now;

/** Groups are set up, changed and taken back here. */
@ApplicationScoped
@Transactional
public class GroupService {

  @PersistenceContext private EntityManager em;
  @Inject private Caller caller;
  @Inject private CatalogueService catalogue;
  @Inject private AuditLog audit;
  @Inject private Now now;

  /** Every group the centre has had, the newest season first; some dozens. */
  @Allow(MANAGE_GROUPS)
  public List<GroupCard> ofCentre(long centreId) {
    return caller
        .scope(em.createNamedQuery(LearnerGroup.KEPT, GroupCard.class), MANAGE_GROUPS)
        .setParameter("centre", centreId)
        .getResultList();
  }

  /**
   * @throws DomainException ORG-001 no such group in the caller's scope
   */
  @Allow(MANAGE_GROUPS)
  public GroupCard group(long id) {
    return caller
        .scope(em.createNamedQuery(LearnerGroup.KEPT_ONE, GroupCard.class), MANAGE_GROUPS)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new DomainException(OrganisationError.NO_SUCH_GROUP));
  }

  /** Seasons that a group may still be set up for, the earliest first; two or three. */
  @Allow(MANAGE_GROUPS)
  public List<SeasonInfo> openSeasons() {
    return em.createNamedQuery(Season.NOT_OVER, SeasonInfo.class)
        .setParameter("day", now.today(ZoneOffset.UTC))
        .getResultList();
  }

  /**
   * @return its id
   * @throws DomainException ORG-004 no such centre in the caller's scope; ORG-005, ORG-006 code;
   *     ORG-007, ORG-008 names; ORG-010 season; ORG-011 course; ORG-012 band
   */
  @Allow(MANAGE_GROUPS)
  public long create(long centreId, GroupDraft draft) {
    Centre centre =
        caller
            .scope(em.createNamedQuery(Centre.TO_EDIT, Centre.class), MANAGE_GROUPS)
            .setParameter("id", centreId)
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> new DomainException(OrganisationError.NO_SUCH_CENTRE));
    PlaceName name = PlaceName.checked(draft.nameAr(), draft.nameFr());
    checkBand(draft.band());
    checkCourse(draft.course());
    checkSeason(draft.seasonId());
    String code = newCode(draft.code());
    if (code.isEmpty()) {
      code = nextCode(centre);
    }
    LearnerGroup group = new LearnerGroup(centre, draft, code, name);
    em.persist(group);
    Constraint.flush(em::flush, OrganisationError.CODE_TAKEN, code);
    group.settle();
    audit.record("organisation.group-create", subject(group), "centre:" + centreId);
    em.flush();
    return group.id();
  }

  /** Everything that {@link #create} would refuse of the group itself; writes nothing. */
  @Allow(MANAGE_GROUPS)
  public List<DomainException> faults(GroupDraft draft) {
    return Refusals.of(
        () -> PlaceName.checked(draft.nameAr(), draft.nameFr()),
        () -> checkBand(draft.band()),
        () -> checkCourse(draft.course()),
        () -> checkSeason(draft.seasonId()),
        () -> newCode(draft.code()));
  }

  private void checkCourse(String course) {
    if (course == null || catalogue.current().course(course).isEmpty()) {
      throw new DomainException(OrganisationError.NO_SUCH_COURSE);
    }
  }

  private void checkSeason(long seasonId) {
    if (openSeasons().stream().noneMatch(season -> season.id() == seasonId)) {
      throw new DomainException(OrganisationError.NO_SUCH_SEASON);
    }
  }

  /** Well formed and free, or empty. */
  private String newCode(String typed) {
    String code = PlaceCode.checked(typed, PlaceCode.LONGEST_OF_GROUP);
    refuseTaken(code);
    return code;
  }

  /**
   * Changes code, names and band; course and season stay.
   *
   * @param version that the caller saw
   * @throws DomainException ORG-001 no such group in scope; ORG-005, ORG-006 code; ORG-007, ORG-008
   *     names; ORG-012 band
   */
  @Allow(MANAGE_GROUPS)
  public void edit(long id, int version, GroupDraft draft) {
    LearnerGroup group = toEdit(id, version);
    PlaceName name = PlaceName.checked(draft.nameAr(), draft.nameFr());
    checkBand(draft.band());
    String code = PlaceCode.checked(draft.code(), PlaceCode.LONGEST_OF_GROUP);
    if (code.isEmpty()) {
      code = group.code();
    }
    if (!code.equals(group.code())) {
      refuseTaken(code);
    }
    List<String> changed = group.edit(code, name, draft.band());
    if (!changed.isEmpty()) {
      audit.record("organisation.group-edit", subject(group), changed);
      Constraint.flush(em::flush, OrganisationError.CODE_TAKEN, code);
    }
  }

  /**
   * Takes back a group that was set up by mistake: one that nothing was ever recorded in.
   *
   * @param version that the caller saw
   * @throws DomainException ORG-001 no such group in scope; ORG-014 it has been used
   */
  @Allow(MANAGE_GROUPS)
  public void remove(long id, int version) {
    LearnerGroup group = toEdit(id, version);
    em.remove(group);
    Constraint.flush(em::flush, OrganisationError.GROUP_IN_USE, group.code());
    audit.record("organisation.group-remove", subject(group), "removed");
    em.flush();
  }

  private LearnerGroup toEdit(long id, int version) {
    LearnerGroup group =
        caller
            .scope(em.createNamedQuery(LearnerGroup.TO_EDIT, LearnerGroup.class), MANAGE_GROUPS)
            .setParameter("id", id)
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> new DomainException(OrganisationError.NO_SUCH_GROUP));
    if (group.version() != version) {
      throw new OptimisticLockException(group);
    }
    return group;
  }

  private static void checkBand(String band) {
    if (band == null || !band.matches("[ABC]")) {
      throw new DomainException(OrganisationError.NO_SUCH_BAND);
    }
  }

  private String nextCode(Centre centre) {
    return PlaceCode.lettered(
        centre.code(),
        em.createNamedQuery(LearnerGroup.CODES, String.class)
            .setParameter("codes", centre.code() + "-%")
            .getResultList());
  }

  private void refuseTaken(String code) {
    if (!em.createNamedQuery(LearnerGroup.WITH_CODE, Long.class)
        .setParameter("code", code)
        .getResultList()
        .isEmpty()) {
      throw new DomainException(OrganisationError.CODE_TAKEN, code);
    }
  }

  private static String subject(LearnerGroup group) {
    return "group:" + group.id();
  }
}
