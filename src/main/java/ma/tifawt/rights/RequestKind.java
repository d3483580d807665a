package ma.tifawt.rights;

import java.util.Arrays;
import java.util.Optional;

/** What may be asked, after law 09-08 (articles 7 to 9). */
public enum RequestKind {
  /** To see, or to be given, everything that is kept. */
  SEE(false),
  /** Something is wrong. */
  CORRECT(true),
  /** Something should not be kept or used. */
  OBJECT(true),
  /** Everything about the child should go. */
  DELETE(false);

  private final boolean needsWords;

  RequestKind(boolean needsWords) {
    this.needsWords = needsWords;
  }

  /** Whether nobody could answer it without being told what is meant. */
  public boolean needsWords() {
    return needsWords;
  }

  public static Optional<RequestKind> of(String name) {
    return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
  }
}
