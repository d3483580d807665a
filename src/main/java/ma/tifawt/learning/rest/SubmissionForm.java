package ma.tifawt.learning.rest;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.tifawt.learning.LearningError;
import ma.tifawt.learning.NewWork;
import ma.tifawt.shared.error.DomainException;

/** Reads the parts of a submission: operation, lesson, step, text, and at most one file. */
final class SubmissionForm {

  private static final String FILE = "file";

  private SubmissionForm() {}

  /**
   * @throws DomainException LRN-002 a field is missing, twice there or no UUID; LRN-017 more than
   *     one file
   */
  static NewWork read(List<EntityPart> parts) {
    List<NewWork.Upload> uploads =
        parts.stream()
            .filter(part -> part.getName().equals(FILE))
            .map(part -> new NewWork.Upload(part.getFileName().orElse(""), bytes(part)))
            // a browser sends an empty part where no file was chosen
            .filter(upload -> !upload.name().isEmpty() || upload.content().length > 0)
            .toList();
    if (uploads.size() > 1) {
      throw new DomainException(LearningError.ONE_FILE_ONLY);
    }
    return new NewWork(
        operation(field(parts, "operation").orElse("")),
        needed(parts, "lesson"),
        needed(parts, "step"),
        field(parts, "text").orElse(""),
        uploads.stream().findFirst());
  }

  private static UUID operation(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new DomainException(LearningError.MALFORMED, "operation");
    }
  }

  private static String needed(List<EntityPart> parts, String name) {
    return field(parts, name)
        .filter(value -> !value.isBlank())
        .orElseThrow(() -> new DomainException(LearningError.MALFORMED, name));
  }

  private static Optional<String> field(List<EntityPart> parts, String name) {
    List<EntityPart> found = parts.stream().filter(part -> part.getName().equals(name)).toList();
    if (found.size() > 1) {
      throw new DomainException(LearningError.MALFORMED, name);
    }
    return found.stream().findFirst().map(part -> new String(bytes(part), StandardCharsets.UTF_8));
  }

  private static byte[] bytes(EntityPart part) {
    try (InputStream in = part.getContent()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
