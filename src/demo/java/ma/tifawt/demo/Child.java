package ma.tifawt.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * A learner of the demo.
 *
 * @param comes share of the sessions the child comes to
 * @param knows share of the questions the child answers rightly at once
 * @param role what the child shows to whoever tries the demo
 */
record Child(
    long id,
    Identity identity,
    Names.Name given,
    Names.Name family,
    List<Stay> stays,
    double comes,
    double knows,
    Story role) {

  /** What the learner's own row holds besides the names. */
  record Identity(
      String code,
      String userName,
      String displayName,
      String avatar,
      int birthYear,
      int birthMonth,
      String gender,
      String language) {}

  /**
   * Days in a group, both included.
   *
   * @param to null while it lasts
   */
  record Stay(Places.Group group, LocalDate from, LocalDate to) {
    boolean includes(LocalDate day) {
      return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
  }

  /** The few children whose season is told and not drawn by lot. */
  enum Story {
    ANY,
    /** Has the printed account: one lesson away from the badge. */
    PRINTED,
    /** Has met every condition of both awards. */
    READY,
    /** Has not come lately, so that the trainer is asked to look. */
    MISSING,
    /** Joined some days ago; the paper has not come back yet. */
    PENDING,
    /** A guardian took the agreement back. */
    WITHDRAWN
  }

  /** As the product writes it. */
  String standing() {
    return role == Story.PENDING || role == Story.WITHDRAWN ? role.name() : "ACTIVE";
  }

  Stay stay() {
    return stays.get(stays.size() - 1);
  }

  boolean in(Places.Group group, LocalDate day) {
    return stays.stream().anyMatch(s -> s.group().equals(group) && s.includes(day));
  }

  String nameAr() {
    return given.ar() + " " + family.ar();
  }

  String nameLat() {
    return given.lat() + " " + family.lat();
  }
}
