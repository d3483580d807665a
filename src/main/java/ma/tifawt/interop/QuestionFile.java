package ma.tifawt.interop;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The text of a foreign file: UTF-8, and not larger than a person's work. */
public final class QuestionFile {

  /** Bytes; a thousand questions are about one million, the pictures Moodle writes inside more. */
  public static final int MAX_TEXT = 20_000_000;

  private QuestionFile() {}

  public static Optional<String> text(byte[] bytes, Intake intake) {
    if (bytes.length > MAX_TEXT) {
      intake.refuse(Spot.START, Reason.TOO_LARGE, MAX_TEXT);
      return Optional.empty();
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      intake.refuse(Spot.START, Reason.NOT_READABLE, "UTF-8");
      return Optional.empty();
    }
  }
}
