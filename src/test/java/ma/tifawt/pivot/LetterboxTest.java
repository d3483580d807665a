package ma.tifawt.pivot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LetterboxTest {

  private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

  @BeforeEach
  void start() {
    server.setUser("nadia@example.ma", "nadia", "right");
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private Letterbox letterbox(String tls, String password) {
    int port = server.getSmtp().getPort();
    return new Letterbox(
        new Settings.Smtp("127.0.0.1", port, tls, "tifawt@example.ma", "nadia", password));
  }

  @Test
  void arabicComesWholeAndWithoutAFigure() throws Exception {
    Texts texts = new Texts();
    String subject = texts.get(Lang.AR, "mailbox.mail.subject", "حضور الجهة");
    String body =
        texts.get(
            Lang.AR,
            "mailbox.mail.body",
            "حضور الجهة",
            "https://tifawt.example.ma/staff/mailbox.xhtml");
    letterbox("NONE", "right").send("nadia@example.ma", subject, body);

    MimeMessage[] came = server.getReceivedMessages();
    assertThat(came).hasSize(1);
    assertThat(came[0].getSubject()).isEqualTo("تيفاوت: تقريرك «حضور الجهة» جاهز");
    assertThat(came[0].getContentType()).startsWith("text/plain");
    String text = (String) came[0].getContent();
    assertThat(text).contains("https://tifawt.example.ma/staff/mailbox.xhtml");
    assertThat(text).doesNotContainPattern("\\d");
    assertThat(came[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
  }

  @Test
  void aWrongPasswordIsAFault() {
    assertThatThrownBy(() -> letterbox("NONE", "wrong").send("nadia@example.ma", "s", "t"))
        .isInstanceOf(AuthenticationFailedException.class);
  }

  /** Rather no letter than an open one where the operator asked for TLS. */
  @Test
  void withoutTheAskedTlsNothingIsSent() {
    assertThatThrownBy(() -> letterbox("STARTTLS", "right").send("nadia@example.ma", "s", "t"))
        .isInstanceOf(MessagingException.class);
    assertThat(server.getReceivedMessages()).isEmpty();
  }
}
