package ma.tifawt.consent;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * Who answers for one child or for several. A name and, if they want, a telephone number: nothing
 * else about a guardian is kept. Goes with the last child.
 */
@Entity
@Table(name = "guardian")
@NamedQuery(
    name = Guardian.FORGET_LONELY,
    query =
        """
        delete from Guardian g where g.id in :guardians
        and not exists (select k from GuardianLink k where k.guardianId = g.id)""")
@NamedQuery(name = Guardian.BY_IDS, query = "select g from Guardian g where g.id in :ids")
class Guardian {

  /** Bound: who asked something that waits, or was answered a short while ago. */
  static final String BY_IDS = "Guardian.byIds";

  static final String FORGET_LONELY = "Guardian.forgetLonely";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String name;
  private String phone;
  private String language;
  @Version private int version;

  protected Guardian() {} // for JPA

  Guardian(NewGuardian given, String phone) {
    this.name = given.name();
    this.phone = phone;
    this.language = given.language().path();
  }

  Long id() {
    return id;
  }

  String name() {
    return name;
  }
}
