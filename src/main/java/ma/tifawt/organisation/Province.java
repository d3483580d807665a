package ma.tifawt.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/** A province or prefecture of a region, from {@code config/regions-provinces.csv}. */
@Entity
@Table(name = "province")
@NamedQuery(
    name = Province.ALL,
    query =
        """
        select new ma.tifawt.organisation.PlaceRow(p.code, p.regionCode, p.nameAr, p.nameFr, p.nameZgh)
        from Province p order by p.code""")
class Province {

  static final String ALL = "Province.all";

  @Id private String code;

  @Column(name = "region_code")
  private String regionCode;

  /** {@code province} or {@code prefecture}. */
  private String kind;

  @Column(name = "name_ar")
  private String nameAr;

  @Column(name = "name_fr")
  private String nameFr;

  @Column(name = "name_zgh")
  private String nameZgh;

  protected Province() {} // for JPA

  Province(RegionFile.Row row) {
    code = row.code();
    rename(row);
  }

  void rename(RegionFile.Row row) {
    regionCode = row.parent();
    kind = row.type();
    nameAr = row.nameAr();
    nameFr = row.nameFr();
    nameZgh = row.nameZgh();
  }
}
