package ma.tifawt.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * A youth house, football centre or institute of one programme in one province. Its path ends in
 * its own id.
 */
@Entity
@Table(name = "centre")
class Centre {

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
}
