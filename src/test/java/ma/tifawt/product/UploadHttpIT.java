package ma.tifawt.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
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

  private static MultipartBody form() {
    return new MultipartBody()
        .field("operation", UUID.randomUUID().toString())
        .field("lesson", LESSON)
        .field("step", "project")
        .field("text", "");
  }

  private void assertRefused(MultipartBody form, int status, String code) {
    String before = product.look("select count(*) from submission");

    HttpResponse<byte[]> answer = child.postParts("/api/v1/submissions", form);

    assertThat(Visitor.text(answer)).contains(code);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(Visitor.json(answer).getString("message")).isNotBlank();
    assertThat(product.look("select count(*) from submission")).isEqualTo(before);
  }
}
