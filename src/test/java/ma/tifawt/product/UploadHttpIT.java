package ma.tifawt.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files that a child's computer should not have sent. */
class UploadHttpIT {

  private static final String LESSON =
      "builders/b5-learning-from-examples/l5-which-mistake-is-worse";
  private static final int HUGE = 6_000_000;

  private final Product product = Product.running();
  private Visitor child;

  @BeforeEach
  void signIn() {
    child = Visitor.signedIn(product.accounts().child());
  }

  @Test
  void aHugeFileIsRefused() {
    assertRefused(form().file("film.png", "image/png", new byte[HUGE]), 413, "LRN-006");
  }

  @Test
  void aNameThatClimbsFoldersIsRefused() {
    byte[] words = "my work".getBytes(StandardCharsets.UTF_8);

    assertRefused(form().file("../../../etc/work.txt", "text/plain", words), 422, "LRN-008");
  }

  /** The first bytes of every Windows program: MZ, then where the program itself begins. */
  @Test
  void aProgramThatCallsItselfAPictureIsRefused() {
    byte[] program = new byte[4096];
    byte[] start = {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, (byte) 0xFF, (byte) 0xFF};
    System.arraycopy(start, 0, program, 0, start.length);
    program[0x3C] = (byte) 0x80;
    program[0x80] = 'P';
    program[0x81] = 'E';

    assertRefused(form().file("my-drawing.png", "image/png", program), 422, "LRN-007");
  }

  @Test
  void aPageThatCallsItselfATextIsRefused() {
    byte[] page = "<!DOCTYPE html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);

    assertRefused(form().file("notes.txt", "text/plain", page), 422, "LRN-007");
  }

  /** So that the refusals above are about the files and not about the form. */
  @Test
  void aHarmlessFileIsStored() {
    Set<Path> before = stored();
    byte[] words = "my work".getBytes(StandardCharsets.UTF_8);

    HttpResponse<byte[]> answer =
        child.postParts("/api/v1/submissions", form().file("work.txt", "text/plain", words));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(stored()).hasSize(before.size() + 1);
  }

  private static MultipartBody form() {
    return new MultipartBody()
        .field("operation", UUID.randomUUID().toString())
        .field("lesson", LESSON)
        .field("step", "project")
        .field("text", "");
  }

  private void assertRefused(MultipartBody form, int status, String code) {
    String before = product.look("select count(*) from submission");
    Set<Path> files = stored();

    HttpResponse<byte[]> answer = child.postParts("/api/v1/submissions", form);

    assertThat(Visitor.text(answer)).contains(code);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(Visitor.json(answer).getString("message")).isNotBlank();
    assertThat(product.look("select count(*) from submission")).isEqualTo(before);
    assertThat(stored()).isEqualTo(files);
  }

  private Set<Path> stored() {
    try (Stream<Path> all = Files.walk(product.files())) {
      return all.filter(Files::isRegularFile).collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
