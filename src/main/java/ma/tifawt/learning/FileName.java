package ma.tifawt.learning;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.files.FileType;

/** Makes the name a child's file is shown under. The name never reaches the disk. */
final class FileName {

  /** Characters, before the extension; long enough to be recognised. */
  private static final int LONGEST = 60;

  private static final Pattern PATH =
      Pattern.compile("[/\\\\\\x00-\\x1F\\x7F]|^\\.|\\.\\.|^[A-Za-z]:");
  private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{M}\\p{N} ._()-]");

  private FileName() {}

  /**
   * @param given as the browser sent it; may be blank
   * @return letters, digits and a few marks, with the extension of the type that was found
   * @throws DomainException LRN-008 the name holds a path or control characters
   */
  static String safe(String given, FileType type) {
    String name = Normalizer.normalize(repaired(given), Normalizer.Form.NFC);
    if (PATH.matcher(name).find()) {
      throw new DomainException(LearningError.FILE_NAME_REFUSED);
    }
    int dot = name.lastIndexOf('.');
    String base = UNSAFE.matcher(dot > 0 ? name.substring(0, dot) : name).replaceAll(" ");
    base = base.replaceAll("[ .]+", " ").strip();
    if (base.codePointCount(0, base.length()) > LONGEST) {
      base = base.substring(0, base.offsetByCodePoints(0, LONGEST)).strip();
    }
    return (base.isEmpty() ? "file" : base) + "." + type.extension();
  }

  /**
   * Browsers send the name of a part in UTF-8, the server reads headers as ISO 8859-1: put it right
   * where it is so.
   */
  private static String repaired(String given) {
    if (given.chars().anyMatch(c -> c > 0xFF) || given.chars().allMatch(c -> c < 0x80)) {
      return given;
    }
    try {
      byte[] bytes = given.getBytes(StandardCharsets.ISO_8859_1);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return given;
    }
  }
}
