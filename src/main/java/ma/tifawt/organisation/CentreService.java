package ma.tifawt.organisation;

import static ma.tifawt.shared.security.Permission.MANAGE_CENTRES;
import static ma.tifawt.shared.security.Permission.MANAGE_GROUPS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.persistence.Constraint;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;

/** Centres are set up, renamed and taken back here. */
@ApplicationScoped
@Transactional
public class CentreService {

  /** Centres on one page of a list. */
  static final int PAGE = 50;

  @PersistenceContext private EntityManager em;
  @Inject private Caller caller;
  @Inject private AuditLog audit;

  /**
   * The caller's centres by code, fifty at a time.
   *
   * @param words part of a code or name; empty for all
   * @param page from 0
   */
  @Allow(MANAGE_GROUPS)
  public CentrePage page(String words, int page) {
    String like = words.isBlank() ? "" : "%" + words.strip().toLowerCase(Locale.ROOT) + "%";
    List<CentreCard> rows =
        caller
            .scope(em.createNamedQuery(Centre.KEPT, CentreCard.class), MANAGE_GROUPS)
            .setParameter("words", like)
            .setFirstResult(Math.max(page, 0) * PAGE)
            .setMaxResults(PAGE + 1)
            .getResultList();
    List<CentreCard> shown = rows.subList(0, Math.min(PAGE, rows.size()));
    return new CentrePage(List.copyOf(shown), groups(shown), rows.size() > PAGE);
  }

  private Map<Long, Long> groups(List<CentreCard> centres) {
    return centres.isEmpty()
        ? Map.of()
        : em.createNamedQuery(LearnerGroup.COUNTS, Object[].class)
            .setParameter("centres", centres.stream().map(CentreCard::id).toList())
            .getResultStream()
            .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
  }

  /**
   * @throws DomainException ORG-004 no such centre in the caller's scope
   */
  @Allow(MANAGE_GROUPS)
  public CentreCard centre(long id) {
    return caller
        .scope(em.createNamedQuery(Centre.KEPT_ONE, CentreCard.class), MANAGE_GROUPS)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new DomainException(OrganisationError.NO_SUCH_CENTRE));
  }

  /** Where the caller may set up centres: some hundred provinces and programmes for the nation. */
  @Allow(MANAGE_CENTRES)
  public List<Ground> grounds() {
    return caller
        .scope(em.createNamedQuery(Programme.GROUNDS, Ground.class), MANAGE_CENTRES)
        .getResultList();
  }

  /**
   * @return its id
   * @throws DomainException ORG-005 code taken; ORG-006 code malformed; ORG-007, ORG-008 names;
   *     ORG-009 not the caller's province
   */
  @Allow(MANAGE_CENTRES)
  public long create(CentreDraft draft) {
    PlaceName name = PlaceName.checked(draft.nameAr(), draft.nameFr());
    Ground ground = ground(draft);
    String code = newCode(draft.code());
    if (code.isEmpty()) {
      code = nextCode(ground);
    }
    Centre centre = new Centre(ground, code, name);
    em.persist(centre);
    Constraint.flush(em::flush, OrganisationError.CODE_TAKEN, code);
    centre.settle();
    audit.record("organisation.centre-create", subject(centre), centre.path());
    em.flush();
    return centre.id();
  }

  /** Everything that {@link #create} would refuse, each as it would say it; writes nothing. */
  @Allow(MANAGE_CENTRES)
  public List<DomainException> faults(CentreDraft draft) {
    return Refusals.of(
        () -> PlaceName.checked(draft.nameAr(), draft.nameFr()),
        () -> ground(draft),
        () -> newCode(draft.code()));
  }

  private Ground ground(CentreDraft draft) {
    return caller
        .scope(em.createNamedQuery(Programme.GROUND, Ground.class), MANAGE_CENTRES)
        .setParameter("programme", draft.programme())
        .setParameter("province", draft.province())
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new DomainException(OrganisationError.PROVINCE_NOT_YOURS));
  }

  /** Well formed and free, or empty. */
  private String newCode(String typed) {
    String code = PlaceCode.checked(typed, PlaceCode.LONGEST_OF_CENTRE);
    refuseTaken(code);
    return code;
  }

  /**
   * @param version that the caller saw
   * @throws DomainException ORG-004 no such centre in scope; ORG-005, ORG-006 code; ORG-007,
   *     ORG-008 names
   */
  @Allow(MANAGE_CENTRES)
  public void rename(long id, int version, CentreDraft draft) {
    Centre centre = toEdit(id, version);
    PlaceName name = PlaceName.checked(draft.nameAr(), draft.nameFr());
    String code = PlaceCode.checked(draft.code(), PlaceCode.LONGEST_OF_CENTRE);
    if (code.isEmpty()) {
      code = centre.code();
    }
    if (!code.equals(centre.code())) {
      refuseTaken(code);
    }
    List<String> changed = centre.rename(code, name);
    if (!changed.isEmpty()) {
      audit.record("organisation.centre-rename", subject(centre), changed);
      Constraint.flush(em::flush, OrganisationError.CODE_TAKEN, code);
    }
  }

  /**
   * Takes back a centre that was set up by mistake: one that nothing was ever recorded in.
   *
   * @param version that the caller saw
   * @throws DomainException ORG-004 no such centre in scope; ORG-013 it has been used
   */
  @Allow(MANAGE_CENTRES)
  public void remove(long id, int version) {
    Centre centre = toEdit(id, version);
    em.remove(centre);
    Constraint.flush(em::flush, OrganisationError.CENTRE_IN_USE, centre.code());
    audit.record("organisation.centre-remove", subject(centre), centre.path());
    em.flush();
  }

  private Centre toEdit(long id, int version) {
    Centre centre =
        caller
            .scope(em.createNamedQuery(Centre.TO_EDIT, Centre.class), MANAGE_CENTRES)
            .setParameter("id", id)
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> new DomainException(OrganisationError.NO_SUCH_CENTRE));
    if (centre.version() != version) {
      throw new OptimisticLockException(centre);
    }
    return centre;
  }

  private String nextCode(Ground ground) {
    String prefix = ground.province().substring(ground.province().lastIndexOf('-') + 1);
    return PlaceCode.numbered(
        prefix,
        em.createNamedQuery(Centre.CODES, String.class)
            .setParameter("codes", prefix + "-%")
            .getResultList());
  }

  private void refuseTaken(String code) {
    if (!em.createNamedQuery(Centre.WITH_CODE, Long.class)
        .setParameter("code", code)
        .getResultList()
        .isEmpty()) {
      throw new DomainException(OrganisationError.CODE_TAKEN, code);
    }
  }

  private static String subject(Centre centre) {
    return "centre:" + centre.id();
  }
}
