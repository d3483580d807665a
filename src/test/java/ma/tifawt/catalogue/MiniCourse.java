package ma.tifawt.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the small valid course of the test resources, to be spoiled. */
final class MiniCourse {

  static final Path ORIGINAL = Path.of("src/test/resources/courses-mini");
  static final String MODULE = "mini/m1-first/";
  static final String SORT = MODULE + "l1-sort/";
  static final String SHOW = MODULE + "l2-show/";

  private final Path root;

  private MiniCourse(Path root) {
    this.root = root;
  }

  static MiniCourse in(Path folder) {
    MiniCourse course = new MiniCourse(folder.resolve("courses"));
    try (Stream<Path> files = Files.walk(ORIGINAL)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        course.write(ORIGINAL.relativize(file).toString(), Files.readAllBytes(file));
      }
      return course;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path root() {
    return root;
  }

  List<Path> files() {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  MiniCourse write(String path, byte[] bytes) {
    try {
      Files.createDirectories(root.resolve(path).getParent());
      Files.write(root.resolve(path), bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  MiniCourse write(String path, String text) {
    return write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Replaces a text that must be there. */
  MiniCourse change(String path, String from, String to) {
    String text = read(path);
    assertThat(text).contains(from);
    return write(path, text.replace(from, to));
  }

  MiniCourse append(String path, String more) {
    return write(path, read(path) + more);
  }

  MiniCourse delete(String path) {
    try {
      Files.delete(root.resolve(path));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  MiniCourse link(String path, String target) {
    try {
      Files.createSymbolicLink(root.resolve(path), Path.of(target));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String read(String path) {
    try {
      return Files.readString(root.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  CourseLoader.Result load() {
    return CourseLoader.load(root);
  }
}
