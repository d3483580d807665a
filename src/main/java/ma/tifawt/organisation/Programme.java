package ma.tifawt.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Map;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.LocalizedText;

/**
 * A national programme; the root of one tree. Its code is part of every path below it and never
 * changes.
 */
@Entity
@Table(name = "programme")
@NamedQuery(name = Programme.ALL, query = "select p from Programme p order by p.code")
@NamedQuery(
    name = Programme.SCOPE,
    query = "select s.path from CallerScope s where s.accountId = :caller and s.role in :roles")
@NamedQuery(name = Programme.BY_CODE, query = "select p from Programme p where p.code = :code")
@NamedQuery(
    name = Programme.ROWS,
    query =
        """
        select new ma.tifawt.organisation.ProgrammeRow(p.code, p.nameAr, p.nameFr, p.nameEn) from Programme p
        order by p.code""")
@NamedQuery(
    name = Programme.GROUNDS,
    query = Programme.GROUND_IN_SCOPE + " order by p.code, pr.code")
@NamedQuery(
    name = Programme.GROUND,
    query = Programme.GROUND_IN_SCOPE + " and p.code = :programme and pr.code = :province")
class Programme {

  static final String ALL = "Programme.all";
  static final String SCOPE = "Programme.scope";
  static final String BY_CODE = "Programme.byCode";
  static final String ROWS = "Programme.rows";
  static final String GROUNDS = "Programme.grounds";
  static final String GROUND = "Programme.ground";

  static final String GROUND_IN_SCOPE =
      """
      select new ma.tifawt.organisation.Ground(p.id, p.code, p.nameAr, p.nameFr, pr.regionCode, pr.code, pr.nameAr,
      pr.nameFr)
      from Programme p, Province pr
      where exists (select s from CallerScope s where s.accountId = :caller and s.role in :roles
      and concat('/', p.code, '/', pr.regionCode, '/', pr.code, '/') like concat(s.path, '%'))""";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String code;

  @Column(name = "name_ar")
  private String nameAr;

  @Column(name = "name_fr")
  private String nameFr;

  @Column(name = "name_en")
  private String nameEn;

  @Column(name = "name_zgh")
  private String nameZgh;

  @Version private int version;

  protected Programme() {} // for JPA

  String code() {
    return code;
  }

  Programme(String code, PlaceName name, String nameEn) {
    this.code = code;
    nameAr = name.ar();
    nameFr = name.fr();
    this.nameEn = nameEn;
  }

  Long id() {
    return id;
  }

  LocalizedText name() {
    return new LocalizedText(
        Map.of(
            Lang.AR,
            nameAr,
            Lang.FR,
            nameFr,
            Lang.EN,
            nameEn,
            Lang.ZGH,
            nameZgh == null ? "" : nameZgh));
  }
}
