package ma.tifawt.certificates;

import java.time.LocalDate;
import java.util.List;
import ma.tifawt.shared.i18n.Lang;

/**
 * Everything a certificate says. Two papers with equal facts are equal.
 *
 * @param nameAr empty where not known; one of the two names is there
 * @param title of the course, or of the module for a badge
 * @param course the module's course; empty for a whole course
 * @param learned what the child can do now, most important first
 * @param minutes of counted attendance
 * @param issuer role and region of who issued it
 * @param address of the verify page for this code, names in the fragment
 */
record PaperFacts(
    Lang lang,
    Award award,
    CertificateCode code,
    String nameAr,
    String nameLat,
    String programme,
    String title,
    String course,
    List<String> learned,
    int minutes,
    LocalDate issuedOn,
    String place,
    String issuer,
    int rosette,
    String address) {

  /** The module with its course, or the course. */
  String fullTitle() {
    return course.isEmpty() ? title : title + " · " + course;
  }
}
