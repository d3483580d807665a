package ma.tifawt.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
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
class Centre {

  static final String BY_IDS = "Centre.byIds";
  static final String IN_SCOPE = "Centre.inScope";
  static final String NODES = "Centre.nodes";
  static final String NODES_IN_SCOPE = "Centre.nodesInScope";
  static final String AT_OR_ABOVE = "Centre.atOrAbove";
  static final String ONE = "Centre.one";

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

  Long id() {
    return id;
  }

  LocalizedText name() {
    return LocalizedText.of(nameAr, nameFr, null);
  }
}
