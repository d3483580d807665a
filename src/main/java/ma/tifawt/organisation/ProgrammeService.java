package ma.tifawt.organisation;

import static ma.tifawt.shared.security.Permission.MANAGE_INSTALLATION;
import static ma.tifawt.shared.security.Permission.MANAGE_SEASONS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.persistence.Constraint;
import ma.tifawt.shared.security.Allow;

/** The roots of the tree and the school years; an empty installation begins here. */
@ApplicationScoped
@Transactional
public class ProgrammeService {

  /** Days; a season is a school year, so a longer one is a slip of the pen. */
  static final int LONGEST_SEASON = 366;

  private static final int LONGEST_CODE = 20;

  @PersistenceContext private EntityManager em;
  @Inject private AuditLog audit;

  /** Every programme by code; a handful. */
  @Allow(MANAGE_SEASONS)
  public List<ProgrammeRow> programmes() {
    return em.createNamedQuery(Programme.ROWS, ProgrammeRow.class).getResultList();
  }

  /** Every season, the latest first; one a year. */
  @Allow(MANAGE_SEASONS)
  public List<SeasonCard> seasons() {
    return em.createNamedQuery(Season.ALL, SeasonCard.class).getResultList();
  }

  /**
   * @throws DomainException ORG-010 no such season
   */
  @Allow(MANAGE_SEASONS)
  public SeasonCard season(long id) {
    return em.createNamedQuery(Season.ONE, SeasonCard.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new DomainException(OrganisationError.NO_SUCH_SEASON));
  }

  /**
   * Opens a school year, named by its years.
   *
   * @param to last day
   * @throws DomainException ORG-015 the days are in the wrong order, or too far apart; ORG-016
   *     another season has some of the days
   */
  @Allow(MANAGE_SEASONS)
  public void openSeason(LocalDate from, LocalDate to) {
    checkDays(0, from, to);
    Season season = new Season(from, to);
    em.persist(season);
    Constraint.flush(em::flush, OrganisationError.SEASONS_OVERLAP, season.code());
    audit.record("organisation.season-open", "season:" + season.id(), from + " " + to);
    em.flush();
  }

  /**
   * Gives a season that was opened by mistake its right days, and the name that follows from them.
   *
   * @param version that the caller saw
   * @throws DomainException ORG-010 no such season; ORG-015, ORG-016 as for {@link #openSeason};
   *     ORG-018 groups have it
   */
  @Allow(MANAGE_SEASONS)
  public void editSeason(long id, int version, LocalDate from, LocalDate to) {
    Season season = toEdit(id, version);
    checkDays(id, from, to);
    season.last(from, to);
    Constraint.flush(em::flush, OrganisationError.SEASONS_OVERLAP, season.code());
    audit.record("organisation.season-edit", "season:" + id, from + " " + to);
    em.flush();
  }

  /**
   * Takes back a season that was opened by mistake.
   *
   * @param version that the caller saw
   * @throws DomainException ORG-010 no such season; ORG-018 groups have it
   */
  @Allow(MANAGE_SEASONS)
  public void removeSeason(long id, int version) {
    Season season = toEdit(id, version);
    em.remove(season);
    // the key of the database sees the group that somebody sets up at this moment
    Constraint.flush(em::flush, OrganisationError.SEASON_IN_USE, season.code());
    audit.record("organisation.season-remove", "season:" + id, season.code());
    em.flush();
  }

  private Season toEdit(long id, int version) {
    SeasonCard known = season(id);
    if (!known.isUnused()) {
      throw new DomainException(OrganisationError.SEASON_IN_USE, known.code());
    }
    Season season = em.find(Season.class, id);
    if (season.version() != version) {
      throw new OptimisticLockException(season);
    }
    return season;
  }

  private void checkDays(long own, LocalDate from, LocalDate to) {
    if (from == null
        || to == null
        || !from.isBefore(to)
        || from.plusDays(LONGEST_SEASON).isBefore(to)) {
      throw new DomainException(OrganisationError.SEASON_DAYS_WRONG);
    }
    seasons().stream()
        .filter(other -> other.id() != own)
        .filter(other -> !other.startsOn().isAfter(to) && !other.endsOn().isBefore(from))
        .findFirst()
        .ifPresent(
            other -> {
              throw new DomainException(OrganisationError.SEASONS_OVERLAP, other.code());
            });
  }

  /**
   * @param code part of every path below it; it never changes
   * @throws DomainException ORG-005 code taken; ORG-017 code malformed; ORG-007, ORG-008 names
   */
  @Allow(MANAGE_INSTALLATION)
  public void addProgramme(String code, String nameAr, String nameFr, String nameEn) {
    PlaceName name = PlaceName.checked(nameAr, nameFr);
    PlaceName english = PlaceName.checked(nameAr, nameEn);
    String plain = code == null ? "" : code.strip().toLowerCase(Locale.ROOT);
    if (plain.length() > LONGEST_CODE || !plain.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new DomainException(OrganisationError.PROGRAMME_CODE_MALFORMED, LONGEST_CODE);
    }
    Programme programme = new Programme(plain, name, english.fr());
    em.persist(programme);
    Constraint.flush(em::flush, OrganisationError.CODE_TAKEN, plain);
    audit.record("organisation.programme-add", "programme:" + programme.id(), plain);
    em.flush();
  }
}
