package ma.tifawt.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A school year of the programmes; groups and their sessions belong to one. */
@Entity
@Table(name = "season")
@NamedQuery(
    name = Season.ON,
    query =
        """
        select new ma.tifawt.organisation.SeasonInfo(s.id, s.code, s.startsOn, s.endsOn) from Season s
        where s.startsOn <= :day order by s.startsOn desc""")
@NamedQuery(
    name = Season.BY_IDS,
    query =
        """
        select new ma.tifawt.organisation.SeasonInfo(s.id, s.code, s.startsOn, s.endsOn) from Season s
        where s.id in :ids order by s.startsOn""")
@NamedQuery(
    name = Season.ALL,
    query =
        """
        select new ma.tifawt.organisation.SeasonInfo(s.id, s.code, s.startsOn, s.endsOn) from Season s
        order by s.startsOn desc""")
@NamedQuery(
    name = Season.NOT_OVER,
    query =
        """
        select new ma.tifawt.organisation.SeasonInfo(s.id, s.code, s.startsOn, s.endsOn) from Season s
        where s.endsOn >= :day order by s.startsOn""")
class Season {

  static final String ON = "Season.on";
  static final String ALL = "Season.all";
  static final String NOT_OVER = "Season.notOver";
  static final String BY_IDS = "Season.byIds";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String code;

  @Column(name = "starts_on")
  private LocalDate startsOn;

  @Column(name = "ends_on")
  private LocalDate endsOn;

  protected Season() {} // for JPA

  Season(String code, LocalDate startsOn, LocalDate endsOn) {
    this.code = code;
    this.startsOn = startsOn;
    this.endsOn = endsOn;
  }

  Long id() {
    return id;
  }

  String code() {
    return code;
  }
}
