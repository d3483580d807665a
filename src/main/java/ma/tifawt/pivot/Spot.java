package ma.tifawt.pivot;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import ma.tifawt.reports.Arrival;
import ma.tifawt.reports.Band;
import ma.tifawt.reports.Gender;

/**
 * Where in a table something counts.
 *
 * @param place keys of programme, region, province, centre and group
 * @param who the children it is of; empty where it is of sessions, which are of all
 */
record Spot(List<String> place, YearMonth month, Band band, Optional<Who> who) {

  /**
   * Children of one kind.
   *
   * @param gender empty where nobody has stated it
   */
  record Who(Optional<Gender> gender, Arrival arrival) {}
}
