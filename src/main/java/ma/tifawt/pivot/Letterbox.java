package ma.tifawt.pivot;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import ma.tifawt.shared.config.Settings;

/** The mail server of the installation. */
final class Letterbox {

  private static final String WAIT = "15000";

  private final Settings.Smtp server;

  Letterbox(Settings.Smtp server) {
    this.server = server;
  }

  /** Text and nothing else: no picture, nothing from another site. */
  void send(String to, String subject, String text) throws MessagingException {
    Session session = Session.getInstance(properties(), authenticator());
    MimeMessage message = new MimeMessage(session);
    message.setFrom(new InternetAddress(server.from()));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
    message.setSubject(subject, StandardCharsets.UTF_8.name());
    message.setText(text, StandardCharsets.UTF_8.name());
    // so that holiday answers do not come back
    message.setHeader("Auto-Submitted", "auto-generated");
    Transport.send(message);
  }

  private Properties properties() {
    boolean whole = server.tls().equals("TLS");
    String protocol = whole ? "smtps" : "smtp";
    Properties properties = new Properties();
    properties.put("mail.transport.protocol", protocol);
    properties.put("mail.transport.protocol.rfc822", protocol);
    String prefix = "mail." + protocol + ".";
    properties.put(prefix + "host", server.host());
    properties.put(prefix + "port", String.valueOf(server.port()));
    properties.put(prefix + "auth", String.valueOf(server.user() != null));
    properties.put(prefix + "starttls.required", String.valueOf(server.tls().equals("STARTTLS")));
    properties.put(prefix + "starttls.enable", String.valueOf(server.tls().equals("STARTTLS")));
    properties.put(prefix + "ssl.checkserveridentity", "true");
    properties.put(prefix + "connectiontimeout", WAIT);
    properties.put(prefix + "timeout", WAIT);
    properties.put(prefix + "writetimeout", WAIT);
    return properties;
  }

  private Authenticator authenticator() {
    return server.user() == null
        ? null
        : new Authenticator() {
          @Override
          protected PasswordAuthentication getPasswordAuthentication() {
            return new PasswordAuthentication(server.user(), server.password());
          }
        };
  }
}
