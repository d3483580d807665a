package ma.tifawt.interop;

/**
 * Why something of a foreign file is not in the lesson, or not as it was. The message is in the
 * bundles under {@code Reason.CONSTANT}, the table for authors in {@code src/doc/authoring.md}.
 */
public enum Reason {
  NOT_READABLE("I001"),
  TOO_LARGE("I002"),
  UNSAFE_XML("I003"),
  UNKNOWN_FORMAT("I004"),

  TYPE_NOT_TAKEN("I101"),
  NO_RIGHT_ANSWER("I102"),
  TOO_FEW_ANSWERS("I103"),
  NO_WORDS("I104"),
  CONTENT_NOT_TAKEN("I105"),
  ALREADY_THERE("I106"),
  MALFORMED("I107"),

  PART_NOT_TAKEN("I201"),
  JUDGED_DIFFERENTLY("I202"),
  FORMATTING_LOST("I203"),
  LINK_NOT_TAKEN("I204"),
  CHARACTERS_CHANGED("I205");

  private final String code;

  Reason(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
