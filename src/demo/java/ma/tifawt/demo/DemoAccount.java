package ma.tifawt.demo;

import ma.tifawt.factors.Base32;

/**
 * An account that the demo prints.
 *
 * @param secret PIN of a child, password of staff; of the demo alone
 * @param address page to start at, seen from the installation's address
 * @param tryFirst one sentence
 * @param appSecret of the authenticator app; null where the role asks for none
 */
public record DemoAccount(
    String role,
    String userName,
    String secret,
    String address,
    String tryFirst,
    byte[] appSecret) {

  public DemoAccount(String role, String userName, String secret, String address, String tryFirst) {
    this(role, userName, secret, address, tryFirst, null);
  }

  /** A code for the second step that was not used yet. */
  public String nextCode() {
    return AppCodes.next(userName, appSecret);
  }

  /** For an app of one's own. */
  String appUri() {
    return "otpauth://totp/Tifawt:"
        + userName
        + "?secret="
        + Base32.of(appSecret)
        + "&issuer=Tifawt";
  }
}
