package ma.tifawt.shared.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What a file may be. Decided by its first bytes; the name and the sender's word do not count. */
public enum FileType {
  PDF("application/pdf", "pdf"),
  PNG("image/png", "png"),
  JPEG("image/jpeg", "jpg"),
  WEBP("image/webp", "webp"),
  TEXT("text/plain", "txt");

  private static final byte[] PDF_MAGIC = "%PDF-".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PNG_MAGIC = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final byte[] JPEG_MAGIC = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
  private static final byte[] RIFF = "RIFF".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] WEBP_MAGIC = "WEBP".getBytes(StandardCharsets.US_ASCII);

  private final String mediaType;
  private final String extension;

  FileType(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  /** The one type under which such a file is served. */
  public String mediaType() {
    return mediaType;
  }

  public String extension() {
    return extension;
  }

  public static Optional<FileType> of(byte[] content) {
    if (holds(content, 0, PDF_MAGIC)) {
      return Optional.of(PDF);
    }
    if (holds(content, 0, PNG_MAGIC)) {
      return Optional.of(PNG);
    }
    if (holds(content, 0, JPEG_MAGIC)) {
      return Optional.of(JPEG);
    }
    if (holds(content, 0, RIFF) && holds(content, 8, WEBP_MAGIC)) {
      return Optional.of(WEBP);
    }
    return isText(content) ? Optional.of(TEXT) : Optional.empty();
  }

  private static boolean holds(byte[] content, int at, byte[] magic) {
    return content.length >= at + magic.length
        && Arrays.equals(content, at, at + magic.length, magic, 0, magic.length);
  }

  /** UTF-8 without control characters, and not the source of a page, a picture or a script. */
  private static boolean isText(byte[] content) {
    String text;
    try {
      text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(content))
              .toString();
    } catch (CharacterCodingException e) {
      return false;
    }
    String start = text.replace("\uFEFF", "").stripLeading();
    return !start.isEmpty()
        && !start.startsWith("<")
        && !start.startsWith("#!")
        && text.chars().noneMatch(c -> c < 0x20 && c != '\t' && c != '\n' && c != '\r');
  }
}
