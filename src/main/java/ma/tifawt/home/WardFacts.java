package ma.tifawt.home;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import ma.tifawt.attendance.OwnAttendance;
import ma.tifawt.certificates.CertificateRow;

/**
 * What a guardian may know of a child's learning, and nothing else (child-safety CS-54): no
 * answers, no words of the child.
 */
public record WardFacts(
    List<Part> courses,
    OwnAttendance attendance,
    List<CertificateRow> certificates,
    List<Feedback> feedback)
    implements Serializable {

  /** A course and how many of its lessons are finished. */
  public record Part(String title, int done, int lessons) implements Serializable {}

  /** A work that was looked at: where, when, and how many criteria reached the upper two levels. */
  public record Feedback(String lesson, LocalDate on, long good, int criteria)
      implements Serializable {}
}
