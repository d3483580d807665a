package ma.tifawt.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;

/**
 * A school year of the programmes; groups and their sessions belong to one. Its days change until
 * the first group has it, and then never.
 */
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
@NamedQuery(name = Season.ALL, query = Season.CARD + Season.GROUPED + "order by s.startsOn desc")
@NamedQuery(name = Season.ONE, query = Season.CARD + "where s.id = :id " + Season.GROUPED)
@NamedQuery(
    name = Season.NOT_OVER,
    query =
        """
        select new ma.tifawt.organisation.SeasonInfo(s.id, s.code, s.startsOn, s.endsOn) from Season s
        where s.endsOn >= :day order by s.startsOn""")
class Season {

  static final String ON = "Season.on";
  static final String ALL = "Season.all";
  static final String ONE = "Season.one";
  static final String NOT_OVER = "Season.notOver";
  static final String BY_IDS = "Season.byIds";

  static final String CARD =
      """
      select new ma.tifawt.organisation.SeasonCard(s.id, s.version, s.code, s.startsOn, s.endsOn, count(g.id))
      from Season s left join LearnerGroup g on g.seasonId = s.id
      """;

  static final String GROUPED =
      """
      group by s.id, s.version, s.code, s.startsOn, s.endsOn
      """;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String code;

  @Column(name = "starts_on")
  private LocalDate startsOn;

  @Column(name = "ends_on")
  private LocalDate endsOn;

  @Version private int version;

  protected Season() {} // for JPA

  Season(LocalDate startsOn, LocalDate endsOn) {
    last(startsOn, endsOn);
  }

  /** Takes other days, and the name that they give it. */
  final void last(LocalDate from, LocalDate to) {
    startsOn = from;
    endsOn = to;
    code = from.getYear() + "-" + to.getYear();
  }

  Long id() {
    return id;
  }

  String code() {
    return code;
  }

  int version() {
    return version;
  }
}
