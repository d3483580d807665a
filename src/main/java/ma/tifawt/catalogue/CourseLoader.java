package ma.tifawt.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import ma.tifawt.catalogue.Faults.Place;

/**
 * Reads a folder of courses into a {@link Release}: everything is read, all faults are collected,
 * and a course with an error in any of its files is left out whole. An error in what all courses
 * use leaves out all of them.
 */
public final class CourseLoader {

  private CourseLoader() {}

  /**
   * What a run found.
   *
   * @param release the courses without an error
   * @param faults in the order of files and lines
   */
  public record Result(Release release, List<CourseFault> faults) {
    public List<CourseFault> errors() {
      return faults.stream().filter(CourseFault::isError).toList();
    }
  }

  /**
   * @throws java.io.UncheckedIOException the folder cannot be read
   */
  public static Result load(Path root) {
    return read(root, (course, broken) -> !broken.contains(course.id()));
  }

  /**
   * The same for who is still writing: a course with errors stays, without the lessons and texts
   * that cannot be read. Never served to learners.
   *
   * @throws java.io.UncheckedIOException the folder cannot be read
   */
  public static Result draft(Path root) {
    return read(root, (course, broken) -> hasWords(course));
  }

  private static boolean hasWords(Course course) {
    return !course.texts().isEmpty()
        && course.modules().stream().noneMatch(module -> module.texts().isEmpty());
  }

  private static Result read(Path root, BiPredicate<Course, Set<String>> keeps) {
    Faults faults = new Faults();
    CourseTree tree = CourseTree.read(root, faults);
    CourseRules rules = new CourseRules(tree, faults);
    rules.checkFiles();
    Reading.Shared shared = new SharedReader(tree).read();
    Map<String, Course> courses = new LinkedHashMap<>();
    Map<String, MediaShelf> media = new LinkedHashMap<>();
    for (String id : listed(tree, faults)) {
      MediaShelf shelf = new MediaShelf(tree);
      new CourseReader(tree, faults, shelf, shared, id)
          .read()
          .ifPresent(course -> courses.put(id, course));
      media.put(id, shelf);
    }
    courses.values().forEach(rules::check);
    List<CourseFault> all = faults.sorted();
    Set<String> broken =
        all.stream()
            .filter(CourseFault::isError)
            .map(fault -> firstFolder(fault.path()))
            .collect(Collectors.toCollection(HashSet::new));
    if (broken.contains("_shared") || broken.contains("")) {
      broken.addAll(courses.keySet());
    }
    courses.values().removeIf(course -> !keeps.test(course, broken));
    return new Result(release(tree, shared, courses, media), all);
  }

  private static String firstFolder(String path) {
    int slash = path.indexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  private static List<String> listed(CourseTree tree, Faults faults) {
    Faults.File file = faults.in("courses.yml");
    if (!tree.has("courses.yml")) {
      file.add(FaultCode.FILE_MISSING, Place.START, "courses.yml");
      return List.of();
    }
    Optional<YamlMap> yaml = tree.text("courses.yml").flatMap(YamlFile::read);
    List<String> ids = new ArrayList<>();
    yaml.ifPresent(
        map -> {
          SharedReader.checkSchema(map);
          for (YamlMap course : map.maps("courses")) {
            String id = course.id("id");
            course.optionalIds("programmes");
            course.done();
            if (ids.contains(id)) {
              course.faults().add(FaultCode.DUPLICATE_ID, course.valuePlace("id"), id);
            } else if (tree.has(id + "/course.yml")) {
              ids.add(id);
            } else if (!id.isEmpty()) {
              course
                  .faults()
                  .add(FaultCode.FILE_MISSING, course.valuePlace("id"), id + "/course.yml");
            }
          }
          map.done();
        });
    return ids;
  }

  private static Release release(
      CourseTree tree,
      Reading.Shared shared,
      Map<String, Course> courses,
      Map<String, MediaShelf> shelves) {
    Map<String, MediaFile> media = new LinkedHashMap<>();
    StringBuilder content = new StringBuilder(tree.hash("_shared"));
    courses.forEach(
        (id, course) -> {
          media.putAll(shelves.get(id).byAddress());
          content.append('\n').append(id).append(' ').append(course.hash());
        });
    return new Release(
        Digest.of(content.toString()),
        Collections.unmodifiableMap(courses),
        shared.glossary(),
        shared.rubrics(),
        Collections.unmodifiableMap(media),
        Map.of());
  }
}
