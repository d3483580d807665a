package ma.tifawt.shared.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import ma.tifawt.shared.i18n.Lang;

/**
 * Everything an operator can set, read and checked once at start.
 *
 * @param database where the database is; its password stays with the server's pool
 * @param publicUrl address under which people reach the installation, without a trailing slash;
 *     printed on certificates
 * @param courses folder of the courses
 * @param configuration folder of regions and provinces
 * @param files folder of uploaded work, outside the web root
 * @param zone time zone in which sessions are planned
 * @param learnerIdle after how long without a request a child is signed out; child-safety CS-20
 * @param staffIdle the same for staff
 * @param secretAges at which age a child's secret changes its kind
 * @param registerGrace hours after the end of a session within which its register is on time; 24
 *     unless set, so that a trainer without a line at the centre can send it from home the next day
 * @param lateAfter minutes after the start of a session from which a child whose card is read
 *     counts as late
 * @param uploadLimit largest file of a submission, in bytes
 * @param consent ages and periods of the law
 * @param phone how telephone numbers of the country are written
 * @param oidc provider of the ministry; null where there is none
 * @param smtp mail server of the installation; null where there is none
 * @param jsonLog whether log lines are JSON (plain text otherwise)
 */
public record Settings(
    Database database,
    URI publicUrl,
    Path courses,
    Path configuration,
    Path files,
    ZoneId zone,
    Duration learnerIdle,
    Duration staffIdle,
    SecretAges secretAges,
    int registerGrace,
    int lateAfter,
    long uploadLimit,
    Consent consent,
    Phone phone,
    Oidc oidc,
    Smtp smtp,
    boolean jsonLog) {

  /**
   * Whole years. Below the first a child's secret is pictures.
   *
   * @param pin from this age on six digits
   * @param password from this age on a password
   */
  public record SecretAges(int pin, int password) {}

  /**
   * @param address as host:port/schema
   * @param tls {@code sslMode} of the driver
   */
  public record Database(String address, String user, String tls) {}

  /**
   * @param assentAge years from which a young person is asked as well
   * @param majorityAge years from which the person alone decides
   * @param pendingDays days after which a child nobody agreed for is deleted
   * @param renewalMonths after how many months agreement is asked for again
   * @param languages the two in which its paper is printed
   */
  public record Consent(
      int assentAge, int majorityAge, int pendingDays, int renewalMonths, List<Lang> languages) {}

  /**
   * @param countryCode without the plus sign
   * @param national digits after the code or after the leading zero
   */
  public record Phone(String countryCode, Pattern national) {}

  /**
   * @param issuer as the provider names itself in its tokens
   * @param strong values of {@code acr} or {@code amr} that tell of two factors
   */
  public record Oidc(URI issuer, String clientId, String clientSecret, Set<String> strong) {

    /** A record would write its secret into every log. */
    @Override
    public String toString() {
      return "Oidc[" + issuer + "]";
    }
  }

  /**
   * @param tls {@code NONE}, {@code STARTTLS} or {@code TLS}
   * @param from the sender that readers see
   * @param user null where the server asks for none
   */
  public record Smtp(String host, int port, String tls, String from, String user, String password) {

    /** A record would write its secret into every log. */
    @Override
    public String toString() {
      return "Smtp[" + host + ":" + port + "]";
    }
  }
}
