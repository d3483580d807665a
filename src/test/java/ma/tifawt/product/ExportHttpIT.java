package ma.tifawt.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A coordinator's files, and those of a region that is not theirs. */
class ExportHttpIT {

  private Visitor coordinator;

  @BeforeEach
  void signIn() {
    coordinator = Visitor.signedIn(Product.running().accounts().coordinator());
  }

  @ParameterizedTest
  @CsvSource({
    "attendance.csv, region:MA-09",
    "attendance.xlsx, region:MA-09",
    "attendance.pdf, region:MA-09",
    "attendance-detail.csv, region:MA-09",
    "attendance.csv, province:MA-AGD"
  })
  void anotherRegionDoesNotExist(String file, String node) {
    HttpResponse<byte[]> answer = coordinator.get("/api/v1/reports/" + file + "?node=" + node);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(Visitor.text(answer)).contains("REP-001").doesNotContain("Agadir");
  }

  @Test
  void theOwnRegionIsAFileOfWords() {
    HttpResponse<byte[]> answer = coordinator.get("/api/v1/reports/attendance.csv?lang=ar");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment");
    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).startsWith("\uFEFF");
  }

  @Test
  void visitorsGetNoFile() {
    assertThat(new Visitor().get("/api/v1/reports/attendance.csv").statusCode()).isEqualTo(401);
  }
}
