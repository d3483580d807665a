package ma.tifawt.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ma.tifawt.demo.DemoAccount;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code mvn -Pbench verify -Dit.test=FindBenchIT}: a child among a million. */
@Tag("bench")
class FindBenchIT {

  private static final int ROUNDS = 30;
  private static BenchProduct product;

  /** What people type, by what it asks of the index. */
  private static final Map<String, List<String>> QUESTIONS =
      new TreeMap<>(
          Map.of(
              "one frequent name", List.of("محمد ", "Mohamed ", "Ahmed ", "ياسين "),
              "given and family name", List.of("محمد العلوي ", "Yassine Benali ", "Omar badouri "),
              "two frequent names that do not meet", List.of("محمد أحمد ", "Hamza Yassine "),
              "a beginning", List.of("moh", "يا", "ben", "عبد الر", "mohamed be"),
              "a rare name", List.of("Douchakhou ", "زافيقا ", "Amine Louwaha "),
              "misspelt", List.of("Mohamde Benalli ", "Douchakhuo ", "Yasisne ", "زافقيا "),
              "nobody", List.of("Zzyzx Qwrtp ", "Ommar Xprtl ")));

  @BeforeAll
  static void aMillionChildren() throws Exception {
    product = BenchProduct.running();
    try (Connection connection = product.database();
        Statement sql = connection.createStatement()) {
      long start = System.nanoTime();
      new MillionLearners().install(connection);
      System.out.printf("%,d children added in %.0f s%n", MillionLearners.COUNT, since(start));
      while (number(sql, "select count(*) from learner where names_indexed = false") > 0) {
        Thread.sleep(2_000);
      }
      System.out.printf("their names indexed after %.0f s%n", since(start));
      System.out.printf(
          "%,d words, %,d entries%n",
          number(sql, "select count(*) from name_word"),
          number(sql, "select count(*) from learner_word"));
      while (number(sql, "select max(used) from name_word") < 10_000) {
        Thread.sleep(1_000);
      }
      sql.execute("analyze table name_word, name_gram, learner_word, learner, membership");
    }
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static long number(Statement sql, String query) throws Exception {
    try (ResultSet row = sql.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  @Test
  void isFoundByWhoeverMayAsk() throws Exception {
    assertThat(
            question(client(product.accounts().programmeManager()), "محمد ").split("\"id\"").length)
        .as("the million is in scope")
        .isEqualTo(21);
    ask("the nation", product.accounts().programmeManager());
    ask("a region", product.accounts().coordinator());
    ask("own groups", product.accounts().trainer());
  }

  private static void ask(String scope, DemoAccount account) throws Exception {
    HttpClient client = client(account);
    for (String text : QUESTIONS.values().stream().flatMap(List::stream).toList()) {
      question(client, text);
    }
    for (Map.Entry<String, List<String>> kind : QUESTIONS.entrySet()) {
      Histogram latencies = new Histogram(60_000_000, 3);
      long start = System.nanoTime();
      for (int round = 0; round < ROUNDS; round++) {
        for (String text : kind.getValue()) {
          long began = System.nanoTime();
          question(client, text);
          latencies.recordValue((System.nanoTime() - began) / 1000);
        }
      }
      Figures.latencies("find in " + scope + ": " + kind.getKey(), latencies, since(start));
    }
  }

  private static HttpClient client(DemoAccount account) throws Exception {
    return product.signIn(account);
  }

  private static String question(HttpClient client, String text) throws Exception {
    HttpResponse<String> answer =
        product.post(client, "/api/v1/people/find", "{\"text\":\"" + text + "\"}");
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }
}
