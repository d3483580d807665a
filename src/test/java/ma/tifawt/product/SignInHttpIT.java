package ma.tifawt.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import ma.tifawt.demo.DemoAccount;
import org.junit.jupiter.api.Test;

/** Guessing costs the guesser, and nobody else in the room. */
class SignInHttpIT {

  private static final int TRIES = 50;

  private final Product product = Product.running();

  @Test
  void fiftyWrongTriesCloseTheAccountAndLeaveTheOthersIn() {
    Visitor guesser = new Visitor();
    String victim = product.accounts().auditor().userName();
    HttpResponse<byte[]> last = null;
    for (int i = 0; i < TRIES; i++) {
      last = guesser.signIn(victim, "wrong-" + i);
    }

    assertThat(last).isNotNull();
    assertThat(last.statusCode()).isEqualTo(429);
    assertThat(Visitor.json(last).getString("code")).isEqualTo("ACC-002");
    DemoAccount other = product.accounts().child();
    assertThat(new Visitor().signIn(other.userName(), other.secret()).statusCode()).isEqualTo(200);
  }

  @Test
  void aWrongSecretAndAnUnknownNameAnswerAlike() {
    HttpResponse<byte[]> unknown = new Visitor().signIn("nobody.at.all", "secret");
    HttpResponse<byte[]> wrong =
        new Visitor().signIn(product.accounts().contentAuthor().userName(), "secret");

    assertThat(unknown.statusCode()).isEqualTo(401);
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(Visitor.json(unknown).getString("message"))
        .isEqualTo(Visitor.json(wrong).getString("message"));
  }

  /** Whoever knew the id before must not be signed in with it afterwards. */
  @Test
  void signingInRenewsTheSession() {
    Visitor visitor = new Visitor();
    DemoAccount first = product.accounts().contentAuthor();
    DemoAccount second = product.accounts().programmeManager();
    assertThat(visitor.signIn(first).statusCode()).isEqualTo(200);
    String before = visitor.cookie("tifawt");

    assertThat(visitor.signIn(second).statusCode()).isEqualTo(200);

    String after = visitor.cookie("tifawt");
    assertThat(after).isNotBlank().isNotEqualTo(before);
    assertThat(kindOf("tifawt=" + before)).isEqualTo("visitor");
    assertThat(kindOf("tifawt=" + after)).isEqualTo("staff");
  }

  /** An id that somebody else chose, as in a link or on a shared computer, is never taken over. */
  @Test
  void anIdThatWasPlantedIsNotTakenOver() {
    String planted = "0".repeat(32);
    DemoAccount account = product.accounts().contentAuthor();
    Visitor visitor = new Visitor();
    visitor.plant("tifawt", planted);

    HttpResponse<byte[]> answer = visitor.signIn(account.userName(), account.secret());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().allValues("Set-Cookie"))
        .anyMatch(cookie -> cookie.startsWith("tifawt="))
        .noneMatch(cookie -> cookie.contains(planted));
    assertThat(kindOf("tifawt=" + planted)).isEqualTo("visitor");
  }

  private static String kindOf(String cookie) {
    return Visitor.json(new Visitor().get("/api/v1/me", "Cookie", cookie)).getString("kind");
  }
}
