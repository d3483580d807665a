package ma.tifawt.interop.oneroster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a bundle says around its users: places, classes, who is in which, months of birth. Held in
 * memory by id, some 300 bytes a learner; every id that is named has to be there.
 */
final class Bundle {

  static final String USERS = "users.csv";
  static final String DEMOGRAPHICS = "demographics.csv";

  /** Those that we read; the manifest may list more. */
  static final List<String> FILES =
      List.of(
          "orgs.csv",
          "academicSessions.csv",
          "courses.csv",
          "classes.csv",
          USERS,
          "roles.csv",
          "enrollments.csv",
          DEMOGRAPHICS);

  private static final String STUDENT = "student";
  private static final Map<String, String> SEX =
      Map.of("", "", "female", "F", "male", "M", "other", "", "unspecified", "");

  /** A place or a class: its code, perhaps empty, its name, and the place it is in. */
  record Named(String code, String name, String at) {}

  /** A learner's time in a class. */
  record Stay(String classId, LocalDate from) {}

  /** A person's day of birth and gender as the product writes it; either may be empty. */
  record Born(String day, String gender) {}

  private final LocalDate today;
  private final Map<String, Named> orgs = new HashMap<>();
  private final Map<String, Named> classes = new HashMap<>();
  private final Map<String, String> learners = new HashMap<>();
  private final Map<String, List<Stay>> stays = new HashMap<>();
  private final Map<String, Born> born = new HashMap<>();
  private List<String> demographics = List.of();

  private Bundle(LocalDate today) {
    this.today = today;
  }

  static Bundle read(Unpacked files, LocalDate today) {
    Bundle bundle = new Bundle(today);
    bundle.readOrgs(files);
    bundle.readClasses(files);
    Set<String> users = ids(files, USERS, "givenName", "familyName");
    bundle.readRoles(files, users);
    bundle.readEnrollments(files, users);
    if (files.has(DEMOGRAPHICS)) {
      bundle.readDemographics(files, users);
    }
    return bundle;
  }

  private static Set<String> ids(Unpacked files, String name, String... needed) {
    Set<String> ids = new HashSet<>();
    try (BundleFile file = files.file(name, needed)) {
      while (file.next()) {
        ids.add(file.id());
      }
    }
    return ids;
  }

  private void readOrgs(Unpacked files) {
    try (BundleFile file = files.file("orgs.csv", "sourcedId", "name", "type")) {
      while (file.next()) {
        orgs.put(
            file.id(),
            new Named(file.get("identifier"), file.get("name"), file.get("parentSourcedId")));
      }
    }
  }

  private void readClasses(Unpacked files) {
    Set<String> courses = files.has("courses.csv") ? ids(files, "courses.csv", "title") : null;
    Set<String> terms =
        files.has("academicSessions.csv") ? ids(files, "academicSessions.csv", "title") : null;
    try (BundleFile file =
        files.file("classes.csv", "sourcedId", "title", "courseSourcedId", "schoolSourcedId")) {
      while (file.next()) {
        if (courses != null) {
          file.named("courseSourcedId", courses);
        }
        refuseUnknownTerms(file, terms);
        String school = file.named("schoolSourcedId", orgs.keySet());
        classes.put(file.id(), new Named(file.get("classCode"), file.get("title"), school));
      }
    }
  }

  private static void refuseUnknownTerms(BundleFile file, Set<String> terms) {
    for (String term : file.get("termSourcedIds").split(",")) {
      if (terms != null && !term.isBlank() && !terms.contains(term.strip())) {
        throw file.wrong(OneRosterError.NAMES_NOTHING, "termSourcedIds");
      }
    }
  }

  private void readRoles(Unpacked files, Set<String> users) {
    try (BundleFile file = files.file("roles.csv", "userSourcedId", "role", "orgSourcedId")) {
      while (file.next()) {
        file.id();
        String user = file.named("userSourcedId", users);
        String org = file.named("orgSourcedId", orgs.keySet());
        if (file.get("role").equals(STUDENT)) {
          boolean first = file.get("roleType").equals("primary");
          learners.merge(user, org, (before, now) -> first ? now : before);
        }
      }
    }
  }

  private void readEnrollments(Unpacked files, Set<String> users) {
    try (BundleFile file =
        files.file("enrollments.csv", "classSourcedId", "userSourcedId", "role")) {
      while (file.next()) {
        file.id();
        String user = file.named("userSourcedId", users);
        String room = file.named("classSourcedId", classes.keySet());
        LocalDate from = file.day("beginDate");
        LocalDate until = file.day("endDate");
        if (file.get("role").equals(STUDENT) && (until == null || !until.isBefore(today))) {
          learners.putIfAbsent(user, classes.get(room).at());
          stays.computeIfAbsent(user, id -> new ArrayList<>(1)).add(new Stay(room, from));
        }
      }
    }
  }

  private void readDemographics(Unpacked files, Set<String> users) {
    try (BundleFile file = files.file(DEMOGRAPHICS, "sourcedId", "birthDate", "sex")) {
      demographics = file.titles();
      while (file.next()) {
        String user = file.named("sourcedId", users);
        file.id();
        if (!SEX.containsKey(file.get("sex"))) {
          throw file.wrong(OneRosterError.WRONG_VALUE, "sex");
        }
        LocalDate day = file.day("birthDate");
        born.put(user, new Born(day == null ? "" : day.toString(), SEX.get(file.get("sex"))));
      }
    }
  }

  boolean isLearner(String user) {
    return learners.containsKey(user);
  }

  /** The place that the learner's role, or else the first class, is of. */
  Named place(String learner) {
    return orgs.get(learners.get(learner));
  }

  Named org(String id) {
    return orgs.get(id);
  }

  Named room(String id) {
    return classes.get(id);
  }

  /** Time in classes that is not over. */
  List<Stay> stays(String learner) {
    return stays.getOrDefault(learner, List.of());
  }

  Born born(String user) {
    return born.getOrDefault(user, new Born("", ""));
  }

  List<String> demographicTitles() {
    return demographics;
  }
}
