package ma.tifawt.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import ma.tifawt.product.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A trainer takes the register of the session that goes on now. */
class RegisterBrowserIT {

  @RegisterExtension final Stage stage = new Stage();

  @Test
  void allPresentButOneStaysAfterReload() {
    Page phone = stage.phone("ar-MA");
    SignInPage.open(phone, "ar").enter(Product.running().accounts().trainer());
    RegisterPage register = RegisterPage.ofNow(phone);

    register.markTheRestPresent();
    register.markFirst("ABSENT");
    register.awaitSent();
    register.reload();

    assertThat(register.children()).isGreaterThan(1);
    assertThat(register.count("ABSENT")).isEqualTo(1);
    assertThat(register.count("PRESENT")).isEqualTo(register.children() - 1);
  }
}
