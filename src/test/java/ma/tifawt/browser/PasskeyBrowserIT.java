package ma.tifawt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.regex.Pattern;
import ma.tifawt.demo.DemoAccount;
import ma.tifawt.product.Product;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A telephone that knows its owner's finger is enough; without the finger, or once removed, not.
 */
class PasskeyBrowserIT {

  private static final Pattern TODAY = Pattern.compile(".*/staff/today\\.xhtml.*");
  private static final String OWN = "/staff/access/sessions.xhtml?lang=";

  @RegisterExtension final Stage stage = new Stage();

  private final Product product = Product.running();
  private final Texts texts = new Texts();

  @ParameterizedTest
  @ValueSource(strings = {"AR", "FR"})
  void aPasskeyIsAddedOpensIsRenamedAndOpensNoMoreOnceRemoved(Lang lang) {
    DemoAccount coordinator = product.accounts().coordinator();
    Page phone = stage.phone(lang.tag());
    VirtualKey key = VirtualKey.in(phone);
    SignInPage.open(phone, lang.path()).enter(coordinator);

    phone.navigate(OWN + lang.path());
    phone.locator("#add-passkey").click();
    Locator name = phone.locator("[id$=':name']");
    assertThat(name).hasValue(Pattern.compile("Chrome · .*"));
    noFault(phone, "a passkey in " + lang);
    String mine = lang == Lang.AR ? "هاتف المكتب" : "Téléphone du bureau";
    name.fill(mine);
    phone.locator("[id$=':rename']").click();
    said(phone, lang, "passkey.done.renamed");

    signOut(phone);
    phone.locator("#by-passkey").click();
    phone.waitForURL(TODAY);
    phone.navigate(OWN + lang.path());
    assertThat(phone.locator("[id$=':name']")).hasValue(mine);
    assertThat(phone.locator("[id='passkeys:rows']")).not().containsText(word(lang, "unused"));

    signOut(phone);
    key.knowsTheOwner(false);
    phone.locator("#by-passkey").click();
    assertThat(phone.locator("#wrong")).hasText(texts.get(lang, "passkey.cancelled"));
    key.knowsTheOwner(true);
    noFault(phone, "a passkey that was not confirmed in " + lang);

    phone.locator("#by-passkey").click();
    phone.waitForURL(TODAY);
    phone.navigate(OWN + lang.path());
    phone.locator("[id$=':remove']").click();
    said(phone, lang, "passkey.done.removed");
    assertThat(phone.locator("[id$=':name']")).hasCount(0);
    signOut(phone);
    phone.locator("#by-passkey").click();
    assertThat(phone.locator("#wrong")).containsText(texts.get(lang, "error.PSK-001"));
  }

  private void said(Page phone, Lang lang, String key) {
    assertThat(phone.locator(".message-info")).hasText(texts.get(lang, key));
  }

  private String word(Lang lang, String key) {
    return texts.get(lang, "passkey.text." + key);
  }

  private static void signOut(Page phone) {
    phone.locator(".frame-out").click();
    assertThat(phone.locator("#by-passkey")).isVisible();
  }

  private static void noFault(Page page, String what) {
    page.waitForLoadState(LoadState.NETWORKIDLE);
    Assertions.assertThat(AxeFaults.of(page)).as(what).isEmpty();
  }

  /** The key inside a telephone, as Chromium plays it. */
  private record VirtualKey(CDPSession session, String id) {

    static VirtualKey in(Page page) {
      CDPSession session = page.context().newCDPSession(page);
      session.send("WebAuthn.enable");
      JsonObject options = new JsonObject();
      options.addProperty("protocol", "ctap2");
      options.addProperty("transport", "internal");
      options.addProperty("hasResidentKey", true);
      options.addProperty("hasUserVerification", true);
      options.addProperty("isUserVerified", true);
      options.addProperty("automaticPresenceSimulation", true);
      JsonObject parameters = new JsonObject();
      parameters.add("options", options);
      JsonObject added = session.send("WebAuthn.addVirtualAuthenticator", parameters);
      return new VirtualKey(session, added.get("authenticatorId").getAsString());
    }

    void knowsTheOwner(boolean knows) {
      JsonObject parameters = new JsonObject();
      parameters.addProperty("authenticatorId", id);
      parameters.addProperty("isUserVerified", knows);
      session.send("WebAuthn.setUserVerified", parameters);
    }
  }
}
