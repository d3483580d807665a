package ma.tifawt.certificates;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;

/**
 * Prints certificates of the demo with the product's own paper, from a seed instead of a secure
 * source; lives in this package because the paper has no other door.
 */
public final class DemoPaper {

  /** As {@link CertificateCode} writes them. */
  private static final String SIGNS = "23456789CDFHJKLMNPQRTWX";

  private static final int FREE_SIGNS = 14;
  private static final int SALT_BYTES = 16;

  private DemoPaper() {}

  /** The child of the paper, and what was earned. */
  public record Earned(Award award, String nameAr, String nameLat, int minutes, LocalDate on) {}

  /**
   * What the papers of a group have in common.
   *
   * @param course empty for an award of the whole course
   */
  public record Frame(
      Lang lang,
      String programme,
      String title,
      String course,
      List<String> learned,
      String place,
      String issuer) {}

  /** What the certificate's row and document need. */
  public record Printed(
      String code, String initials, String nameSeal, String title, byte[] pdf, String sha256) {}

  public static Printed print(
      Texts texts, Frame frame, Earned earned, String publicUrl, Random random) {
    CertificateCode code = code(random);
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
    String names =
        base64.encodeToString(
            (earned.nameAr() + "\n" + earned.nameLat()).getBytes(StandardCharsets.UTF_8));
    String salted = base64.encodeToString(salt);
    PrintedNames sealed =
        new PrintedNames(salted + "." + names, PrintedNames.seal(code, salted, names));
    PaperFacts facts =
        new PaperFacts(
            frame.lang(),
            earned.award(),
            code,
            earned.nameAr(),
            earned.nameLat(),
            frame.programme(),
            frame.title(),
            frame.course(),
            frame.learned(),
            earned.minutes(),
            earned.on(),
            frame.place(),
            frame.issuer(),
            8,
            publicUrl + "/verify/" + code.text() + "#" + sealed.fragment());
    Instant at = Instant.parse(earned.on() + "T10:00:00Z");
    byte[] pdf = CertificatePaper.print(texts, facts, at);
    return new Printed(
        code.text(),
        Initials.of(earned.nameAr(), earned.nameLat()),
        sealed.seal(),
        facts.fullTitle(),
        pdf,
        sha256(pdf));
  }

  /** Free signs by lot; of all pairs of checks exactly one fits. */
  private static CertificateCode code(Random random) {
    StringBuilder free = new StringBuilder();
    for (int i = 0; i < FREE_SIGNS; i++) {
      free.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    for (char a : SIGNS.toCharArray()) {
      for (char b : SIGNS.toCharArray()) {
        CertificateCode.Reading reading = CertificateCode.read(free.toString() + a + b);
        if (reading.isCode()) {
          return reading.code();
        }
      }
    }
    throw new IllegalStateException("no checks fit " + free);
  }

  private static String sha256(byte[] pdf) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
