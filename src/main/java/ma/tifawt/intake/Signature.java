package ma.tifawt.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** The same for every file with the same titles in the same order. */
final class Signature {

  private Signature() {}

  static String of(List<ListColumn> columns) {
    String titles =
        columns.stream().map(c -> TitleWords.fold(c.title())).collect(Collectors.joining("|"));
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(titles.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
