package ma.tifawt.product;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import ma.tifawt.shared.json.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a ministry's program meets on the line. */
class WarehouseHttpIT {

  private static final String TOKEN = "w".repeat(43);
  private static final Product PRODUCT = Product.running();

  @BeforeAll
  static void open() throws Exception {
    String sha256 =
        HexFormat.of()
            .formatHex(
                MessageDigest.getInstance("SHA-256")
                    .digest(TOKEN.getBytes(StandardCharsets.UTF_8)));
    PRODUCT.change("delete from warehouse_token where token_sha256 = ?", sha256);
    PRODUCT.change(
        "insert into warehouse_token (token_sha256, account_id, name, path, attendance, completeness, ends_on, made_at)"
            + " select ?, a.id, 'test', g.path, true, true, current_date + interval 2 day, utc_timestamp(6)"
            + " from account a join role_grant g on g.account_id = a.id and g.role = 'COORDINATOR' where a.user_name = ? limit 1",
        sha256,
        PRODUCT.accounts().coordinator().userName());
  }

  private static HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(PRODUCT.url() + "/api/v1/warehouse/" + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private static JsonObject json(HttpResponse<String> answer) {
    return Json.createReader(new StringReader(answer.body())).readObject();
  }

  @Test
  void theFiguresComeAsJsonAndAsCsv() throws Exception {
    HttpResponse<String> answer =
        get("attendance?level=province", "Authorization", "Bearer " + TOKEN);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().allValues("Cache-Control")).containsOnly("no-store");
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("json");
    List<JsonObject> rows = json(answer).getJsonArray("rows").getValuesAs(JsonObject.class);
    assertThat(rows).isNotEmpty();
    HttpResponse<String> csv =
        get("attendance?level=province", "Authorization", "Bearer " + TOKEN, "Accept", "text/csv");
    assertThat(csv.statusCode()).isEqualTo(200);
    assertThat(csv.headers().firstValue("Content-Type").orElse("")).contains("text/csv");
    assertThat(csv.body().split("\r\n")).hasSize(rows.size() + 1);
    assertThat(csv.body()).contains(rows.get(0).getString("code"));
    HttpResponse<String> registers =
        get("completeness?days=last-month", "Authorization", "Bearer " + TOKEN);
    assertThat(registers.statusCode()).as(registers.body()).isEqualTo(200);
    assertThat(json(registers).getJsonArray("rows")).isNotEmpty();
  }

  /** No small number of children stands anywhere in the answers for the demo's groups. */
  @Test
  void noNumberBelowTenLeaves() throws Exception {
    HttpResponse<String> answer = get("attendance?level=group", "Authorization", "Bearer " + TOKEN);
    List<JsonObject> rows = json(answer).getJsonArray("rows").getValuesAs(JsonObject.class);
    assertThat(rows).isNotEmpty();
    for (JsonObject row : rows) {
      if (row.getBoolean("hidden")) {
        assertThat(row.isNull("children") && row.isNull("rate") && row.isNull("hours")).isTrue();
      } else {
        assertThat(row.getInt("children")).matches(n -> n == 0 || n > 9);
        assertThat(row.getInt("counted") - row.getInt("came")).matches(n -> n == 0 || n > 9);
      }
    }
  }

  @Test
  void withoutATokenInTheHeaderNothingIsTold() throws Exception {
    for (String[] headers :
        new String[][] {
          {"X-Nothing", "x"},
          {"Authorization", "Bearer " + "x".repeat(43)},
          {"Authorization", "Basic " + TOKEN},
          {"Authorization", TOKEN}
        }) {
      HttpResponse<String> answer = get("attendance", headers);
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(json(answer).getString("code")).isEqualTo("WHS-001");
    }
    HttpResponse<String> inAddress = get("attendance?token=" + TOKEN);
    assertThat(inAddress.statusCode()).isEqualTo(422);
    assertThat(inAddress.body()).contains("WHS-004").doesNotContain("rows");
  }

  @Test
  void aMisspeltFilterIsRefused() throws Exception {
    for (String asked : List.of("gendre=F", "gender=F&gender=M", "node=region:MA-09")) {
      HttpResponse<String> answer =
          get("attendance?" + asked, "Authorization", "Bearer " + TOKEN, "Accept-Language", "fr");
      assertThat(answer.statusCode()).as(asked).isEqualTo(422);
      assertThat(json(answer).getString("code")).isEqualTo("WHS-004");
    }
    assertThat(get("attendance?gender=X", "Authorization", "Bearer " + TOKEN).body())
        .contains("REP-002");
  }

  @Test
  void theDescriptionIsThereForEverybody() throws Exception {
    HttpResponse<String> answer = get("openapi.json");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json(answer).getString("openapi")).startsWith("3.");
  }
}
