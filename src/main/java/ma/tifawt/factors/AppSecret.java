package ma.tifawt.factors;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import ma.tifawt.shared.pdf.QrCode;

/**
 * A secret on its way into an app, shown once.
 *
 * @param base32 to be typed where no camera is
 * @param userName by which the app lists it
 */
public record AppSecret(String base32, String userName) implements Serializable {

  /** What the QR code says (the format of authenticator apps). */
  public String uri() {
    return "otpauth://totp/Tifawt:"
        + URLEncoder.encode(userName, StandardCharsets.UTF_8)
        + "?secret="
        + base32
        + "&issuer=Tifawt";
  }

  /** Modules a side. */
  public int modules() {
    return QrCode.of(uri()).modules();
  }

  /** The dark modules as the data of an SVG path. */
  public String path() {
    return QrCode.of(uri()).path();
  }
}
