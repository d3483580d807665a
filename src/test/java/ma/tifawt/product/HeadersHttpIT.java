package ma.tifawt.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import ma.tifawt.demo.DemoAccount;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each plane allows a browser to do, and who may come near. */
class HeadersHttpIT {

  private static final String LESSON =
      "/ar/courses/builders/b5-learning-from-examples/l1-where-will-the-penalty-go";

  @ParameterizedTest
  @ValueSource(strings = {"/ar/sign-in", "/fr/home", "/ar/courses", LESSON, "/ar/verify/"})
  void contentPagesRunOnlyWhatComesFromHere(String path) {
    HttpResponse<byte[]> answer = new Visitor().get(path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(policyOf(answer)).contains("default-src 'self'").doesNotContain("unsafe");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(Visitor.text(answer))
        .doesNotContainIgnoringCase("primefaces")
        .doesNotContainIgnoringCase("jquery")
        .doesNotContain("<style")
        .doesNotContain(" style=");
  }

  @Test
  void theServiceWorkerIsAskedForAgainAndReachesAllPages() {
    HttpResponse<byte[]> answer = new Visitor().get("/sw.js");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/javascript");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
    assertThat(answer.headers().firstValue("ETag")).isPresent();
    assertThat(policyOf(answer)).contains("worker-src 'self'").doesNotContain("unsafe");
    assertThat(Visitor.text(answer)).contains("\"fetch\"").doesNotContain("import ");
  }

  @Test
  void staffPagesRunNoStrangeScript() {
    Visitor trainer = Visitor.signedIn(Product.running().accounts().trainer());

    HttpResponse<byte[]> answer = trainer.get("/staff/today.xhtml");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(policyOf(answer))
        .contains("script-src 'self' 'nonce-")
        .doesNotContain("unsafe-eval");
    String scripts = policyOf(answer).split("script-src ")[1].split(";")[0];
    assertThat(scripts).doesNotContain("unsafe-inline");
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  @Test
  void theSessionIsOutOfReachOfScriptsAndOfOtherSites() {
    DemoAccount child = Product.running().accounts().child();

    HttpResponse<byte[]> answer = new Visitor().signIn(child.userName(), child.secret());

    assertThat(answer.headers().allValues("Set-Cookie"))
        .filteredOn(cookie -> cookie.startsWith("tifawt="))
        .singleElement(InstanceOfAssertFactories.STRING)
        .containsIgnoringCase("; SameSite=Lax")
        .contains("; HttpOnly")
        .contains("; Path=/")
        .doesNotContain("Secure");
    assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
  }

  @Test
  void answersOfTheApiAreKeptByNobody() {
    HttpResponse<byte[]> answer = new Visitor().get("/api/v1/me/learning");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(Visitor.json(answer).getString("code")).isEqualTo("SEC-001");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(policyOf(answer)).contains("default-src 'self'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/fr/nowhere", "/nowhere", "/fr/courses/nowhere", "/media/nowhere.png"})
  void whoGoesAstrayIsToldInTheFrameOfThePublicPages(String path) {
    HttpResponse<byte[]> answer = new Visitor().get(path + "?x=1", "Accept-Language", "fr-MA");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(policyOf(answer)).contains("default-src 'self'").doesNotContain("unsafe");
    assertThat(Visitor.text(answer))
        .contains("<html lang=\"fr", "class=\"settings\"", "href=\"/fr/home\"", "introuvable")
        .doesNotContain("staff");
  }

  @Test
  void staffGoAstrayInTheirOwnFrame() {
    Visitor trainer = Visitor.signedIn(Product.running().accounts().trainer());

    HttpResponse<byte[]> answer = trainer.get("/staff/nowhere.xhtml");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(Visitor.text(answer)).contains("staff-", "/staff/today.xhtml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"people/staff-member", "learning/grade-work"})
  void aPageWithoutWhatItIsAboutIsNotThere(String page) {
    Visitor manager = Visitor.signedIn(Product.running().accounts().centreManager());

    assertThat(manager.get("/staff/" + page + ".xhtml").statusCode()).isEqualTo(404);
  }

  @Test
  void staffPagesLeadStrangersToTheSignIn() {
    HttpResponse<byte[]> answer =
        new Visitor().get("/staff/today.xhtml", "Accept-Language", "ar-MA");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/ar/sign-in");
  }

  @Test
  void childrenDoNotEnterStaffPages() {
    Visitor child = Visitor.signedIn(Product.running().accounts().child());

    assertThat(child.get("/staff/today.xhtml").statusCode()).isEqualTo(302);
  }

  @Test
  void postsOfOtherSitesAreRefused() {
    HttpResponse<byte[]> answer =
        new Visitor().postForeign("/api/v1/session", "{\"userName\":\"a\",\"secret\":\"b\"}");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(Visitor.json(answer).getString("code")).isEqualTo("GEN-006");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health/live", "/health/ready", "/metrics"})
  void operatorsAreAnswered(String path) {
    HttpResponse<byte[]> answer = new Visitor().get(path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isNotEmpty();
  }

  private static String policyOf(HttpResponse<byte[]> answer) {
    return answer.headers().firstValue("Content-Security-Policy").orElse("");
  }
}
