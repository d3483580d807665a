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
}
