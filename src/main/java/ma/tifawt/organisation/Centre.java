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
import ma.tifawt.shared.i18n.LocalizedText;

/**
 * A youth house, football centre or institute of one programme in one province. Its path ends in
 * its own id.
 */
@Entity
@Table(name = "centre")
@NamedQuery(name = Centre.BY_IDS, query = "select c from Centre c where c.id in :ids")
@NamedQuery(
    name = Centre.IN_SCOPE,
    query =
        """
        select new ma.tifawt.organisation.CentreInfo(c.id, c.code, c.nameAr, c.nameFr, c.path) from Centre c
        where exists (select s from CallerScope s where s.accountId = :caller and s.role in :roles
        and c.path like concat(s.path, '%')) order by c.code""")
@NamedQuery(
    name = Centre.NODES,
    query =
        "select new ma.tifawt.organisation.NodeRow(c.path, c.nameAr, c.nameFr) from Centre c where c.path in :paths")
@NamedQuery(
    name = Centre.NODES_IN_SCOPE,
    query =
        """
        select new ma.tifawt.organisation.NodeRow(c.path, c.nameAr, c.nameFr) from Centre c
        where (lower(c.nameAr) like :words or lower(c.nameFr) like :words or lower(c.code) like :words)
        and exists (select s from CallerScope s where s.accountId = :caller and s.role in :roles
        and c.path like concat(s.path, '%')) order by c.nameFr, c.path""")
@NamedQuery(
    name = Centre.AT_OR_ABOVE,
    query =
        """
        select new ma.tifawt.organisation.CentreInfo(c.id, c.code, c.nameAr, c.nameFr, c.path) from Centre c
        where exists (select s from CallerScope s where s.accountId = :caller and s.role in :roles
        and (c.path like concat(s.path, '%') or s.path like concat(c.path, '%'))) order by c.code""")
@NamedQuery(
    name = Centre.ONE,
    query =
        """
        select new ma.tifawt.organisation.CentreInfo(c.id, c.code, c.nameAr, c.nameFr, c.path) from Centre c
        where c.id = :id""")
@NamedQuery(
    name = Centre.KEPT,
    query =
        Centre.CARD
            + Centre.MINE
            + """
             and (:words = '' or lower(c.code) like :words or lower(c.nameAr) like :words or lower(c.nameFr) like :words)
             order by c.code""")
@NamedQuery(name = Centre.KEPT_ONE, query = Centre.CARD + Centre.MINE + " and c.id = :id")
@NamedQuery(
    name = Centre.TO_EDIT,
    query = "select c from Centre c " + Centre.MINE + " and c.id = :id")
@NamedQuery(name = Centre.WITH_CODE, query = "select c.id from Centre c where c.code = :code")
@NamedQuery(name = Centre.CODES, query = "select c.code from Centre c where c.code like :codes")
class Centre {

  static final String BY_IDS = "Centre.byIds";
  static final String IN_SCOPE = "Centre.inScope";
  static final String NODES = "Centre.nodes";
  static final String NODES_IN_SCOPE = "Centre.nodesInScope";
  static final String AT_OR_ABOVE = "Centre.atOrAbove";
  static final String ONE = "Centre.one";
  static final String KEPT = "Centre.kept";
  static final String KEPT_ONE = "Centre.keptOne";
  static final String TO_EDIT = "Centre.toEdit";
  static final String WITH_CODE = "Centre.withCode";
  static final String CODES = "Centre.codes";

  static final String CARD =
      """
      select new ma.tifawt.organisation.CentreCard(c.id, c.version, c.code, c.nameAr, c.nameFr, p.code, p.nameAr,
      p.nameFr, pr.code, pr.nameAr, pr.nameFr, c.path)
      from Centre c join Programme p on p.id = c.programmeId join Province pr on pr.code = c.provinceCode
      """;

  static final String MINE =
      """
      where exists (select s from CallerScope s where s.accountId = :caller and s.role in :roles
      and c.path like concat(s.path, '%'))""";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "programme_id")
  private long programmeId;

  @Column(name = "province_code")
  private String provinceCode;

  private String code;

  @Column(name = "name_ar")
  private String nameAr;

  @Column(name = "name_fr")
  private String nameFr;

  private String path;
  @Version private int version;

  protected Centre() {} // for JPA

  /** Its path is whole after {@link #settle}. */
  Centre(Ground ground, String code, PlaceName name) {
    programmeId = ground.programmeId();
    provinceCode = ground.province();
    path = ground.path();
    this.code = code;
    nameAr = name.ar();
    nameFr = name.fr();
  }

  /** To be called once, when the database has given the id. */
  void settle() {
    path += id + "/";
  }

  /**
   * @return what changed
   */
  List<String> rename(String newCode, PlaceName name) {
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
    return changed;
  }

  int version() {
    return version;
  }

  String code() {
    return code;
  }

  String path() {
    return path;
  }

  Long id() {
    return id;
  }

  LocalizedText name() {
    return LocalizedText.of(nameAr, nameFr, null);
  }
}
