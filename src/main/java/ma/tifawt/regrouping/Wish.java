package ma.tifawt.regrouping;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;

/**
 * What somebody wants done with a group.
 *
 * @param group the one that children leave
 * @param target the one that they join; 0 where it is made
 * @param making names, course, ages and season of the group that is made; null where none is
 * @param day first day in the other group
 * @param learners who goes
 */
public record Wish(
    Way way, long group, long target, Making making, LocalDate day, Set<Long> learners)
    implements Serializable {

  /** A group to be made, in which centre and season. */
  public record Making(
      String nameAr, String nameFr, String course, String band, long season, long centre)
      implements Serializable {}
}
