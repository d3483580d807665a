package ma.tifawt.interop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ma.tifawt.catalogue.CourseFault;
import ma.tifawt.catalogue.CourseLoader;
import ma.tifawt.catalogue.FaultCode;

/**
 * Writes questions into the folder of a lesson: all of them, or none where the lesson would have an
 * error afterwards that it did not have before.
 */
final class LessonDesk {

  private final Path folder;
  private final Path root;
  private final Map<Path, Optional<byte[]>> before = new HashMap<>();

  LessonDesk(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
    this.root = this.folder.resolve("../../..").normalize();
  }

  boolean isLesson() {
    return Files.isRegularFile(folder.resolve("lesson.yml"))
        && Files.isRegularFile(root.resolve("courses.yml"));
  }

  /**
   * What came of it.
   *
   * @param written ids of the steps that are in the lesson now
   * @param faults why nothing was written
   */
  record Result(List<String> written, List<CourseFault> faults) {}

  Result write(Intake intake) throws IOException {
    Path logic = folder.resolve("lesson.yml");
    Path words = folder.resolve(intake.lang().path() + ".md");
    Optional<LessonFile> lesson = LessonFile.read(Files.readString(logic));
    if (lesson.isEmpty()) {
      intake.refuse(Spot.START, Reason.MALFORMED, logic.getFileName() + ": steps");
      return new Result(List.of(), List.of());
    }
    List<Question> news = new ArrayList<>();
    for (Question question : intake.questions()) {
      if (lesson.get().has(question.id()) || taken(question)) {
        intake.known(question);
      } else {
        news.add(question);
      }
    }
    if (news.isEmpty()) {
      return new Result(List.of(), List.of());
    }
    Set<CourseFault> known = Set.copyOf(own(CourseLoader.draft(root)));
    put(logic, lesson.get().with(news));
    put(words, text(words, intake, lesson.get()) + sections(news));
    for (Question question : news) {
      for (Map.Entry<String, byte[]> file : question.media().entrySet()) {
        put(folder.resolve("media").resolve(file.getKey()), file.getValue());
      }
    }
    List<CourseFault> errors = newErrors(known, intake);
    if (errors.isEmpty()) {
      return new Result(news.stream().map(Question::id).toList(), List.of());
    }
    restore();
    return new Result(List.of(), errors);
  }

  /** Whether a picture of this name is there that is another one. */
  private boolean taken(Question question) throws IOException {
    for (Map.Entry<String, byte[]> file : question.media().entrySet()) {
      Path there = folder.resolve("media").resolve(file.getKey());
      if (Files.exists(there) && !Arrays.equals(Files.readAllBytes(there), file.getValue())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Errors that the new steps have brought; that other languages lack their words is no surprise.
   */
  private List<CourseFault> newErrors(Set<CourseFault> known, Intake intake) {
    Set<String> places =
        known.stream().map(f -> f.path() + f.code() + f.arguments()).collect(Collectors.toSet());
    String own = intake.lang().path() + ".md";
    return own(CourseLoader.draft(root)).stream()
        .filter(f -> f.code().severity() == FaultCode.Severity.ERROR)
        .filter(f -> !f.path().endsWith(".md") || f.path().endsWith("/" + own))
        .filter(f -> !places.contains(f.path() + f.code() + f.arguments()))
        .toList();
  }

  private List<CourseFault> own(CourseLoader.Result result) {
    String path = root.relativize(folder).toString().replace('\\', '/') + "/";
    return result.faults().stream().filter(f -> f.path().startsWith(path)).toList();
  }

  private String text(Path words, Intake intake, LessonFile lesson) throws IOException {
    if (Files.exists(words)) {
      return Files.readString(words).stripTrailing() + "\n";
    }
    return """
        ---
        lesson: %s
        lang: %s
        title: %s
        based_on_rev: %s
        ---
        """
        .formatted(folder.getFileName(), intake.lang().path(), folder.getFileName(), lesson.rev());
  }

  private static String sections(List<Question> questions) {
    return questions.stream().map(q -> "\n" + StepYaml.words(q)).collect(Collectors.joining());
  }

  private void put(Path file, String text) throws IOException {
    put(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private void put(Path file, byte[] bytes) throws IOException {
    before.put(file, Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty());
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private void restore() throws IOException {
    for (Map.Entry<Path, Optional<byte[]>> file : before.entrySet()) {
      if (file.getValue().isPresent()) {
        Files.write(file.getKey(), file.getValue().get());
      } else {
        Files.delete(file.getKey());
      }
    }
  }
}
