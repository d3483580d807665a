package ma.tifawt.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/**
 * A region of the country, from {@code config/regions-provinces.csv}; reference data, the same for
 * every programme.
 */
@Entity
@Table(name = "region")
@NamedQuery(
    name = Region.ALL,
    query =
        """
        select new ma.tifawt.organisation.PlaceRow(r.code, '', r.nameAr, r.nameFr, r.nameZgh)
        from Region r order by r.code""")
class Region {

  static final String ALL = "Region.all";

  @Id private String code;

  @Column(name = "name_ar")
  private String nameAr;

  @Column(name = "name_fr")
  private String nameFr;

  @Column(name = "name_zgh")
  private String nameZgh;

  protected Region() {} // for JPA

  Region(RegionFile.Row row) {
    code = row.code();
    rename(row);
  }

  void rename(RegionFile.Row row) {
    nameAr = row.nameAr();
    nameFr = row.nameFr();
    nameZgh = row.nameZgh();
  }
}
