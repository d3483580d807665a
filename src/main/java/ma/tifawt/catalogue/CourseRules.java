package ma.tifawt.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import ma.tifawt.catalogue.Faults.Place;

/**
 * Rules over a whole course: what its files are, which lesson needs which, how many items an
 * objective has.
 */
final class CourseRules {

  /** Bytes; curriculum part C4. */
  private static final int LESSON_BUDGET = 2_000_000;

  /** Items an objective needs before a mark means something; curriculum, "Mastery rule". */
  private static final int ITEMS = 3;

  private static final String LANG = "(ar|fr|zgh|en)";
  private static final String ID = "[a-z][a-z0-9-]*";

  private static final Pattern SHARED =
      Pattern.compile("_shared/((glossary|rubrics|licences)\\.yml|(media|data)/.+)");

  private static final Pattern KNOWN =
      Pattern.compile(
          ID
              + "/(course\\.yml|i18n/"
              + LANG
              + "\\.yml|"
              + ID
              + "/(module\\.yml|i18n/"
              + LANG
              + "\\.yml|"
              + ID
              + "/(lesson\\.yml|"
              + LANG
              + "\\.md|media/.+|data/[^/]+\\.(json|csv)|print/"
              + ID
              + "\\.yml)))");

  private final CourseTree tree;
  private final Faults faults;

  CourseRules(CourseTree tree, Faults faults) {
    this.tree = tree;
    this.faults = faults;
  }

  /** Every file must have a place in the format; media must be what their names say. */
  void checkFiles() {
    tree.all()
        .forEach(
            (path, bytes) -> {
              Faults.File file = faults.in(path);
              boolean known =
                  path.equals("courses.yml")
                      || SHARED.matcher(path).matches()
                      || KNOWN.matcher(path).matches();
              if (!known) {
                String name = path.substring(path.lastIndexOf('/') + 1);
                file.add(
                    FaultCode.UNKNOWN_FILE, Place.START, name, DidYouMean.of(expected(path), name));
              } else if (path.contains("/media/")) {
                checkMedia(path, bytes, file);
              }
            });
  }

  private static List<String> expected(String path) {
    return switch (path.split("/").length) {
      case 1 -> List.of("courses.yml");
      case 2 ->
          path.startsWith("_shared/")
              ? List.of("glossary.yml", "rubrics.yml", "licences.yml")
              : List.of("course.yml");
      case 3 -> List.of("module.yml", "ar.yml", "fr.yml", "zgh.yml", "en.yml");
      default -> List.of("lesson.yml", "ar.md", "fr.md", "zgh.md", "en.md");
    };
  }

  private void checkMedia(String path, byte[] bytes, Faults.File file) {
    if (CourseTree.mediaType(path).isEmpty() || !CourseTree.looksLikeItsEnding(path, bytes)) {
      file.add(FaultCode.FILE_TYPE, Place.START, path.substring(path.lastIndexOf('/') + 1));
    } else if (CourseTree.ending(path).equals("svg")) {
      tree.text(path).ifPresent(SvgGuard::check);
    }
  }

  void check(Course course) {
    checkPrerequisites(course);
    checkListed(course);
    checkWeight(course);
    course.modules().forEach(this::checkItems);
  }

  private void checkListed(Course course) {
    Set<String> listed = new LinkedHashSet<>();
    course.modules().forEach(module -> listed.add(module.address() + "/module.yml"));
    course.lessons().forEach(lesson -> listed.add(lesson.address() + "/lesson.yml"));
    for (String path : tree.under(course.id()).keySet()) {
      boolean entry = path.endsWith("/module.yml") || path.endsWith("/lesson.yml");
      if (entry && !listed.contains(path) && !isMentioned(course, path)) {
        faults
            .in(path)
            .add(FaultCode.NOT_LISTED, Place.START, path.substring(0, path.lastIndexOf('/')));
      }
    }
  }

  /** A lesson that is listed but could not be read has its own faults. */
  private boolean isMentioned(Course course, String path) {
    String folder = path.substring(0, path.lastIndexOf('/'));
    return hasErrors(folder)
        || course.modules().stream().noneMatch(module -> folder.startsWith(module.address() + "/"))
            && folder.split("/").length == 3;
  }

  private boolean hasErrors(String folder) {
    return faults.sorted().stream()
        .anyMatch(fault -> fault.isError() && fault.path().startsWith(folder + "/"));
  }

  private void checkWeight(Course course) {
    for (Lesson lesson : course.lessons()) {
      int bytes = tree.under(lesson.address()).values().stream().mapToInt(b -> b.length).sum();
      if (bytes > LESSON_BUDGET) {
        faults
            .in(lesson.address() + "/lesson.yml")
            .add(FaultCode.LESSON_TOO_HEAVY, Place.START, bytes / 1000, LESSON_BUDGET / 1000);
      }
    }
  }

  private void checkItems(CourseModule module) {
    if (hasErrors(module.address())) {
      return; // what could not be read cannot be counted
    }
    Map<String, Integer> items = new LinkedHashMap<>();
    module.objectives().forEach(objective -> items.put(objective.id(), 0));
    module.lessons().stream()
        .flatMap(lesson -> lesson.steps().stream())
        .filter(Step::scored)
        .flatMap(step -> step.objective().stream())
        .forEach(objective -> items.computeIfPresent(objective, (o, count) -> count + 1));
    items.forEach(
        (objective, count) -> {
          if (count < ITEMS) {
            faults
                .in(module.address() + "/module.yml")
                .add(FaultCode.FEW_ITEMS, Place.START, objective, count, ITEMS);
          }
        });
  }

  private void checkPrerequisites(Course course) {
    Map<String, List<String>> needs = new LinkedHashMap<>();
    course.lessons().forEach(lesson -> needs.put(lesson.address(), new ArrayList<>()));
    for (Lesson lesson : course.lessons()) {
      for (String wanted : lesson.prerequisites()) {
        String address = course.id() + "/" + wanted;
        if (needs.containsKey(address)) {
          needs.get(lesson.address()).add(address);
        } else if (!tree.has(address + "/lesson.yml")) {
          List<String> known =
              needs.keySet().stream().map(a -> a.substring(course.id().length() + 1)).toList();
          at(lesson)
              .add(
                  FaultCode.UNKNOWN_PREREQUISITE,
                  placeOf(lesson, wanted),
                  wanted,
                  DidYouMean.of(known, wanted));
        }
      }
    }
    Map<String, Boolean> finished = new HashMap<>();
    for (Lesson lesson : course.lessons()) {
      if (cycles(lesson.address(), needs, finished)) {
        at(lesson).add(FaultCode.PREREQUISITE_CYCLE, placeOf(lesson, "prerequisites"), lesson.id());
        return;
      }
    }
  }

  /** Depth first; the depth is at most the number of lessons of a course. */
  private static boolean cycles(
      String lesson, Map<String, List<String>> needs, Map<String, Boolean> finished) {
    Boolean known = finished.get(lesson);
    if (known != null) {
      return !known; // met again before it was finished
    }
    finished.put(lesson, false);
    boolean cycle = needs.get(lesson).stream().anyMatch(next -> cycles(next, needs, finished));
    finished.put(lesson, true);
    return cycle;
  }

  private Faults.File at(Lesson lesson) {
    return faults.in(lesson.address() + "/lesson.yml");
  }

  private Place placeOf(Lesson lesson, String word) {
    List<String> lines =
        tree.text(lesson.address() + "/lesson.yml").map(TextFile::lines).orElse(List.of());
    for (int i = 0; i < lines.size(); i++) {
      int column = lines.get(i).indexOf(word);
      if (column >= 0 && !lines.get(i).stripLeading().startsWith("#")) {
        return new Place(i + 1, column + 1);
      }
    }
    return Place.START;
  }
}
