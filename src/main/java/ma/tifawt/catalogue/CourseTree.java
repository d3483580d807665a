package ma.tifawt.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import ma.tifawt.catalogue.Faults.Place;

/**
 * The files under the folder of the courses, read once: names checked, links refused, sizes
 * limited. Nothing outside the folder is ever opened; a reference in a course is looked up in this
 * map and never in the file system.
 */
final class CourseTree {

  /** Bytes. A lesson's text is about 15 KB; what is far over that is a mistake or an attack. */
  static final int MAX_TEXT = 200_000;

  /** Bytes; curriculum part C4. */
  static final int MAX_PICTURE = 150_000;

  /** Bytes; curriculum part C4. */
  static final int MAX_CLIP = 5_000_000;

  /** Far over the whole curriculum in four languages. */
  private static final int MAX_FILES = 20_000;

  private static final int MAX_DEPTH = 8;

  private static final Pattern NAME = Pattern.compile("[a-z0-9_][a-z0-9_.-]{0,60}");

  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "svg", "image/svg+xml",
          "webp", "image/webp",
          "avif", "image/avif",
          "png", "image/png",
          "jpg", "image/jpeg",
          "opus", "audio/ogg; codecs=opus",
          "webm", "video/webm",
          "vtt", "text/vtt");

  private static final List<String> TEXT_ENDINGS =
      List.of("yml", "md", "svg", "vtt", "json", "csv");

  private final NavigableMap<String, byte[]> files = new TreeMap<>();
  private final Faults faults;

  private CourseTree(Faults faults) {
    this.faults = faults;
  }

  static CourseTree read(Path root, Faults faults) {
    CourseTree tree = new CourseTree(faults);
    try {
      Files.walkFileTree(root, tree.new Visitor(root));
    } catch (IOException e) {
      throw new UncheckedIOException(root.toString(), e);
    }
    return tree;
  }

  boolean has(String path) {
    return files.containsKey(path);
  }

  boolean hasFolder(String folder) {
    return !under(folder).isEmpty();
  }

  /** The files of a folder and of the folders in it, by path from the root. */
  Map<String, byte[]> under(String folder) {
    return files.subMap(folder + "/", folder + "0"); // '0' follows '/'
  }

  Map<String, byte[]> all() {
    return files;
  }

  /** The text of a file, if it is there and well encoded. */
  Optional<TextFile> text(String path) {
    return files.containsKey(path)
        ? TextFile.read(faults.in(path), files.get(path))
        : Optional.empty();
  }

  /** SHA-256 over names and contents of a folder's files. */
  String hash(String folder) {
    StringBuilder all = new StringBuilder();
    under(folder)
        .forEach(
            (path, bytes) -> all.append(path).append(' ').append(Digest.of(bytes)).append('\n'));
    return Digest.of(all.toString());
  }

  static String ending(String path) {
    return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** The media type, for endings that may be media. */
  static Optional<String> mediaType(String path) {
    return Optional.ofNullable(MEDIA_TYPES.get(ending(path)));
  }

  private static int limit(String path) {
    if (TEXT_ENDINGS.contains(ending(path))) {
      return MAX_TEXT;
    }
    String type = mediaType(path).orElse("");
    return type.startsWith("image/") ? MAX_PICTURE : MAX_CLIP;
  }

  private final class Visitor extends SimpleFileVisitor<Path> {
    private final Path root;

    Visitor(Path root) {
      this.root = root;
    }

    private String name(Path file) {
      return root.relativize(file).toString().replace('\\', '/');
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (folder.equals(root)) {
        return FileVisitResult.CONTINUE;
      }
      String path = name(folder);
      if (path.split("/").length > MAX_DEPTH || !wellNamed(folder)) {
        faults.in(printable(path)).add(FaultCode.BAD_FILE_NAME, Place.START, folder.getFileName());
        return FileVisitResult.SKIP_SUBTREE;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      String path = name(file);
      Faults.File fault = faults.in(printable(path));
      if (files.size() >= MAX_FILES) {
        fault.add(FaultCode.TOO_LARGE, Place.START, MAX_FILES);
        return FileVisitResult.TERMINATE;
      }
      if (!attributes.isRegularFile()) {
        fault.add(FaultCode.PATH_ESCAPE, Place.START, path);
      } else if (file.getFileName().toString().startsWith(".")) {
        return FileVisitResult.CONTINUE; // left by editors and version control
      } else if (!wellNamed(file)) {
        fault.add(FaultCode.BAD_FILE_NAME, Place.START, file.getFileName());
      } else if (attributes.size() > limit(path)) {
        fault.add(FaultCode.TOO_LARGE, Place.START, limit(path) / 1000 + " KB");
      } else {
        read(file, path, fault);
      }
      return FileVisitResult.CONTINUE;
    }

    private void read(Path file, String path, Faults.File fault) throws IOException {
      try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
        byte[] bytes = in.readNBytes(limit(path) + 1);
        if (bytes.length > limit(path)) {
          fault.add(FaultCode.TOO_LARGE, Place.START, limit(path) / 1000 + " KB");
        } else {
          files.put(path, bytes);
        }
      }
    }

    private static boolean wellNamed(Path path) {
      return CourseTree.wellNamed(path.getFileName().toString());
    }

    private static String printable(String path) {
      return path.replaceAll("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]", "?");
    }
  }

  static boolean wellNamed(String name) {
    return NAME.matcher(name).matches();
  }

  /** Whether the first bytes are those of the type that the ending promises. */
  static boolean looksLikeItsEnding(String path, byte[] bytes) {
    return switch (ending(path)) {
      case "webp" -> starts(bytes, 0, "RIFF") && starts(bytes, 8, "WEBP");
      case "avif" -> starts(bytes, 4, "ftyp");
      case "png" -> starts(bytes, 1, "PNG\r\n");
      case "jpg" -> bytes.length > 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xd8;
      case "opus" -> starts(bytes, 0, "OggS");
      case "webm" -> bytes.length > 3 && (bytes[0] & 0xff) == 0x1a && bytes[1] == 0x45;
      case "vtt" -> starts(bytes, 0, "WEBVTT");
      default -> true;
    };
  }

  private static boolean starts(byte[] bytes, int from, String ascii) {
    byte[] wanted = ascii.getBytes(StandardCharsets.US_ASCII);
    return bytes.length >= from + wanted.length
        && Arrays.equals(bytes, from, from + wanted.length, wanted, 0, wanted.length);
  }
}
