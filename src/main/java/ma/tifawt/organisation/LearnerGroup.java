package ma.tifawt.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;

/**
 * Children of one age band who follow one course together in one season. Its path ends in its own
 * id; everything recorded about the group carries that path, so that a question about a region is a
 * prefix test.
 */
@Entity
@Table(name = "learner_group")
@NamedQuery(
    name = LearnerGroup.IN_SCOPE,
    query =
        LearnerGroup.ROW
            + """
             where exists (select s from CallerScope s where s.accountId = :caller and s.role in :roles
             and g.path like concat(s.path, '%')) order by g.code""")
@NamedQuery(
    name = LearnerGroup.ONE,
    query =
        LearnerGroup.ROW
            + """
             where g.id = :id and exists (select s from CallerScope s where s.accountId = :caller and s.role in :roles
             and g.path like concat(s.path, '%'))""")
@NamedQuery(
    name = LearnerGroup.NAMED,
    query = LearnerGroup.CARD + LearnerGroup.MINE + " and se.endsOn >= :day order by g.code")
@NamedQuery(
    name = LearnerGroup.NODES,
    query =
        """
        select new ma.tifawt.organisation.NodeRow(g.path, g.nameAr, g.nameFr, c.nameAr, c.nameFr)
        from LearnerGroup g join Centre c on c.id = g.centreId where g.path in :paths""")
@NamedQuery(
    name = LearnerGroup.NODES_IN_SCOPE,
    query =
        """
        select new ma.tifawt.organisation.NodeRow(g.path, g.nameAr, g.nameFr, c.nameAr, c.nameFr)
        from LearnerGroup g join Centre c on c.id = g.centreId
        where (lower(g.nameAr) like :words or lower(g.nameFr) like :words or lower(g.code) like :words
        or lower(c.nameAr) like :words or lower(c.nameFr) like :words)
        and exists (select s from CallerScope s where s.accountId = :caller and s.role in :roles
        and g.path like concat(s.path, '%')) order by g.nameFr, g.path""")
@NamedQuery(name = LearnerGroup.BY_IDS, query = LearnerGroup.ROW + "where g.id in :ids")
@NamedQuery(
    name = LearnerGroup.OF_CENTRE,
    query =
        LearnerGroup.ROW
            + """
             where g.centreId = :centre and exists (select x from Season x where x.id = g.seasonId
             and x.startsOn <= :day and x.endsOn >= :day) order by g.band, g.code""")
@NamedQuery(
    name = LearnerGroup.KEPT,
    query =
        LearnerGroup.CARD
            + LearnerGroup.MINE
            + " and g.centreId = :centre order by se.startsOn desc, g.band, g.code")
@NamedQuery(
    name = LearnerGroup.KEPT_ONE,
    query = LearnerGroup.CARD + LearnerGroup.MINE + " and g.id = :id")
@NamedQuery(
    name = LearnerGroup.TO_EDIT,
    query = "select g from LearnerGroup g " + LearnerGroup.MINE + " and g.id = :id")
@NamedQuery(
    name = LearnerGroup.WITH_CODE,
    query = "select g.id from LearnerGroup g where g.code = :code")
@NamedQuery(
    name = LearnerGroup.CODES,
    query = "select g.code from LearnerGroup g where g.code like :codes")
@NamedQuery(
    name = LearnerGroup.COUNTS,
    query =
        "select g.centreId, count(g) from LearnerGroup g where g.centreId in :centres group by g.centreId")
class LearnerGroup {

  static final String IN_SCOPE = "LearnerGroup.inScope";
  static final String ONE = "LearnerGroup.one";
  static final String OF_CENTRE = "LearnerGroup.ofCentre";
  static final String BY_IDS = "LearnerGroup.byIds";
  static final String NAMED = "LearnerGroup.named";
  static final String NODES = "LearnerGroup.nodes";
  static final String NODES_IN_SCOPE = "LearnerGroup.nodesInScope";
  static final String KEPT = "LearnerGroup.kept";
  static final String KEPT_ONE = "LearnerGroup.keptOne";
  static final String TO_EDIT = "LearnerGroup.toEdit";
  static final String WITH_CODE = "LearnerGroup.withCode";
  static final String CODES = "LearnerGroup.codes";
  static final String COUNTS = "LearnerGroup.counts";

  static final String CARD =
      """
      select new ma.tifawt.organisation.GroupCard(g.id, g.version, g.centreId, g.code, g.nameAr, g.nameFr, g.course,
      g.band, se.id, se.code, se.endsOn, g.path)
      from LearnerGroup g join Season se on se.id = g.seasonId
      """;

  static final String MINE =
      """
      where exists (select s from CallerScope s where s.accountId = :caller and s.role in :roles
      and g.path like concat(s.path, '%'))""";

  static final String ROW =
      """
      select new ma.tifawt.organisation.GroupRow(g.id, g.code, g.nameAr, g.nameFr, c.id, c.nameAr, c.nameFr,
      p.code, pr.regionCode, pr.code, g.course, g.band, g.seasonId, g.path)
      from LearnerGroup g join Centre c on c.id = g.centreId join Programme p on p.id = c.programmeId
      join Province pr on pr.code = c.provinceCode
      """;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "centre_id")
  private long centreId;

  @Column(name = "season_id")
  private long seasonId;

  private String code;
  private String course;
  private String band;

  @Column(name = "name_ar")
  private String nameAr;

  @Column(name = "name_fr")
  private String nameFr;

  private String path;
  @Version private int version;

  protected LearnerGroup() {} // for JPA

  /** Its path is whole after {@link #settle}. */
  LearnerGroup(Centre centre, GroupDraft draft, String code, PlaceName name) {
    centreId = centre.id();
    path = centre.path();
    seasonId = draft.seasonId();
    course = draft.course();
    band = draft.band();
    this.code = code;
    nameAr = name.ar();
    nameFr = name.fr();
  }

  /** To be called once, when the database has given the id. */
  void settle() {
    path += id + "/";
  }

  /**
   * Course and season stay: everything the group has done was done in them.
   *
   * @return what changed
   */
  List<String> edit(String newCode, PlaceName name, String newBand) {
    List<String> changed = new ArrayList<>();
    if (!code.equals(newCode)) {
      changed.add("code");
      code = newCode;
    }
    if (!nameAr.equals(name.ar())) {
      changed.add("nameAr");
      nameAr = name.ar();
    }
    if (!nameFr.equals(name.fr())) {
      changed.add("nameFr");
      nameFr = name.fr();
    }
    if (!band.equals(newBand)) {
      changed.add("band");
      band = newBand;
    }
    return changed;
  }

  Long id() {
    return id;
  }

  int version() {
    return version;
  }

  String code() {
    return code;
  }
}
