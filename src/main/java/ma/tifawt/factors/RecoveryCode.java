package ma.tifawt.factors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;

/**
 * One of ten codes that each open once in the place of the app. 80 random bits, of which the
 * SHA-256 is kept.
 */
@Entity
@Table(name = "recovery_code")
@NamedQuery(
    name = RecoveryCode.ONE,
    query =
        "select r from RecoveryCode r where r.accountId = :account and r.sha256 = :sha256 and r.usedAt is null")
@NamedQuery(
    name = RecoveryCode.LEFT,
    query = "select count(r) from RecoveryCode r where r.accountId = :account and r.usedAt is null")
@NamedQuery(
    name = RecoveryCode.FORGET,
    query = "delete from RecoveryCode r where r.accountId = :account")
class RecoveryCode {

  static final String ONE = "RecoveryCode.one";
  static final String LEFT = "RecoveryCode.left";
  static final String FORGET = "RecoveryCode.forget";

  private static final int BYTES = 10;
  private static final int GROUP = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "account_id")
  private long accountId;

  private String sha256;

  @Column(name = "used_at")
  private Instant usedAt;

  protected RecoveryCode() {} // for JPA

  RecoveryCode(long accountId, String code) {
    this.accountId = accountId;
    this.sha256 = sha256(code);
  }

  void use(Instant moment) {
    usedAt = moment;
  }

  /** Sixteen characters in groups of four. */
  static String random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base32.of(bytes).replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
  }

  /** Of the code as it is typed: case and gaps do not matter. */
  static String sha256(String typed) {
    String plain = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(("recovery " + plain).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
