package ma.tifawt.catalogue.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import ma.tifawt.catalogue.CourseLoader;

/** A folder of courses that is read again whenever one of its files has changed. */
final class WatchedCourses {

  private final Path root;
  private long fingerprint;
  private State state;

  WatchedCourses(Path root) {
    this.root = root;
  }

  /**
   * @param version another one after every change
   */
  record State(long version, CourseLoader.Result result) {}

  synchronized State now() {
    long found = fingerprint();
    if (state == null || found != fingerprint) {
      fingerprint = found;
      state = new State(found, CourseLoader.draft(root));
    }
    return state;
  }

  /** Over names, sizes and times of all files; contents are not read. */
  private long fingerprint() {
    long[] sum = {1};
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              long one = file.hashCode() * 31L + attributes.size();
              sum[0] += (one * 31 + attributes.lastModifiedTime().toMillis()) * 0x9E3779B97F4A7C15L;
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
              return FileVisitResult.CONTINUE; // an editor replaced it this moment
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(root.toString(), e);
    }
    return sum[0];
  }
}
