package ma.tifawt.warehouse;

import static ma.tifawt.shared.security.Permission.OPEN_WAREHOUSE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.organisation.OrganisationService;
import ma.tifawt.organisation.PlaceRow;
import ma.tifawt.reports.ReportService;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.security.ContactDetails;
import ma.tifawt.shared.security.RandomToken;
import ma.tifawt.shared.time.Now;

/** Tokens of the ministry's warehouse: made, listed, revoked. */
@ApplicationScoped
@Transactional
public class WarehouseTokenService {

  /** Tokens in force that one person has made. */
  static final int MOST = 20;

  static final int LONGEST_NAME = 60;

  /** Years until a token has to be made anew. */
  static final int YEARS = 1;

  @PersistenceContext private EntityManager em;
  @Inject private ReportService reports;
  @Inject private OrganisationService organisation;
  @Inject private AuditLog audit;
  @Inject private Caller caller;
  @Inject private Settings settings;
  @Inject private Now now;

  /** What the caller can make a token for: programmes and regions wholly theirs. */
  @Allow(OPEN_WAREHOUSE)
  public List<TokenScope> scopes() {
    List<String> own =
        caller
            .scope(em.createNamedQuery(WarehouseToken.PATHS, String.class), OPEN_WAREHOUSE)
            .getResultList();
    List<TokenScope> scopes = new ArrayList<>();
    List<PlaceRow> regions = organisation.regions();
    reports
        .programmes()
        .forEach(
            (code, name) -> {
              String programme = "/" + code + "/";
              add(scopes, own, new TokenScope(programme, name, null));
              regions.forEach(
                  region ->
                      add(
                          scopes,
                          own,
                          new TokenScope(programme + region.code() + "/", name, region.name())));
            });
    return List.copyOf(scopes);
  }

  private static void add(List<TokenScope> scopes, List<String> own, TokenScope scope) {
    if (own.stream().anyMatch(scope.path()::startsWith)) {
      scopes.add(scope);
    }
  }

  /** Tokens in force that the caller made, or that open a part of the caller's. */
  @Allow(OPEN_WAREHOUSE)
  public List<TokenRow> inScope() {
    return caller
        .scope(em.createNamedQuery(WarehouseToken.IN_SCOPE, TokenRow.class), OPEN_WAREHOUSE)
        .setParameter("today", today())
        .getResultList();
  }

  /**
   * @return the token; nobody can see it again
   * @throws DomainException WHS-008 the name, what it opens or its last day is wrong, or the part
   *     of the tree is not the caller's; WHS-009 the caller has too many
   */
  @Allow(OPEN_WAREHOUSE)
  public String make(TokenDraft draft) {
    if (!isRight(draft) || scopes().stream().noneMatch(s -> s.path().equals(draft.path()))) {
      throw new DomainException(WarehouseError.DRAFT_WRONG);
    }
    if (inScope().stream().filter(row -> row.accountId() == caller.accountId()).count() >= MOST) {
      throw new DomainException(WarehouseError.TOO_MANY_TOKENS, MOST);
    }
    RandomToken token = RandomToken.fresh();
    WarehouseToken made = new WarehouseToken(token, caller.accountId(), draft, now.instant());
    em.persist(made);
    em.flush();
    audit.record(
        "warehouse.token",
        subject(made.id()),
        draft.path() + " " + draft.reads() + " until " + draft.endsOn());
    em.flush();
    return token.text();
  }

  private boolean isRight(TokenDraft draft) {
    String name = draft.name() == null ? "" : draft.name().strip();
    return !name.isEmpty()
        && name.length() <= LONGEST_NAME
        && !ContactDetails.in(name)
        && !draft.reads().isEmpty()
        && draft.endsOn() != null
        && draft.endsOn().isAfter(today())
        && !draft.endsOn().isAfter(today().plusYears(YEARS));
  }

  /**
   * @throws DomainException WHS-007 none of the caller's, nor of a part of the tree in scope
   */
  @Allow(OPEN_WAREHOUSE)
  public void revoke(long id) {
    WarehouseToken token =
        caller
            .scope(
                em.createNamedQuery(WarehouseToken.TO_REVOKE, WarehouseToken.class), OPEN_WAREHOUSE)
            .setParameter("id", id)
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> new DomainException(WarehouseError.NO_SUCH_TOKEN));
    token.revoke(now.instant());
    audit.record("warehouse.token-revoked", subject(id), "");
    em.flush();
  }

  static String subject(long id) {
    return "warehouse-token:" + id;
  }

  private LocalDate today() {
    return now.today(settings.zone());
  }
}
