package ma.tifawt.catalogue;

import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that is served at one moment. Immutable: a reload makes another one.
 *
 * @param id SHA-256 of all courses, glossary and rubrics, hexadecimal: equal content has an equal
 *     id
 * @param courses in the order of {@code courses.yml}; only courses without an error
 * @param media by address
 * @param earlier lessons of former releases by {@code address@rev}, for attempts that began with
 *     them
 */
public record Release(
    String id,
    Map<String, Course> courses,
    Map<String, GlossaryTerm> glossary,
    Map<String, Rubric> rubrics,
    Map<String, MediaFile> media,
    Map<String, Lesson> earlier) {

  /** Lessons; the whole curriculum has about a hundred. */
  private static final int MAX_EARLIER = 500;

  /** The same, remembering the lessons of the release before it that it changed. */
  Release after(Release before) {
    Map<String, Lesson> kept = new LinkedHashMap<>(before.earlier);
    for (Course course : before.inOrder()) {
      for (Lesson lesson : course.lessons()) {
        kept.put(lesson.address() + "@" + lesson.rev(), lesson);
      }
    }
    kept.values()
        .removeIf(
            lesson ->
                lesson(lesson.address()).filter(now -> now.rev() == lesson.rev()).isPresent());
    Iterator<String> oldest = kept.keySet().iterator();
    for (int tooMany = kept.size() - MAX_EARLIER; tooMany > 0; tooMany--) {
      oldest.next();
      oldest.remove();
    }
    return new Release(id, courses, glossary, rubrics, media, Collections.unmodifiableMap(kept));
  }

  public List<Course> inOrder() {
    return List.copyOf(courses.values());
  }

  public Optional<Course> course(String courseId) {
    return Optional.ofNullable(courses.get(courseId));
  }

  /**
   * @param address {@code course/module}
   */
  public Optional<CourseModule> module(String address) {
    String[] parts = address.split("/", -1);
    return parts.length != 2 ? Optional.empty() : course(parts[0]).flatMap(c -> c.module(parts[1]));
  }

  /**
   * @param address {@code course/module/lesson}
   */
  public Optional<Lesson> lesson(String address) {
    int slash = address.lastIndexOf('/');
    return slash < 0
        ? Optional.empty()
        : module(address.substring(0, slash)).flatMap(m -> m.lesson(address.substring(slash + 1)));
  }

  /**
   * The lesson as it was in that revision: the current one or one that an earlier release of this
   * process served.
   */
  public Optional<Lesson> lesson(String address, int rev) {
    return lesson(address)
        .filter(lesson -> lesson.rev() == rev)
        .or(() -> Optional.ofNullable(earlier.get(address + "@" + rev)));
  }

  public Optional<Rubric> rubric(String rubricId) {
    return Optional.ofNullable(rubrics.get(rubricId));
  }

  public Optional<GlossaryTerm> term(String termId) {
    return Optional.ofNullable(glossary.get(termId));
  }
}
