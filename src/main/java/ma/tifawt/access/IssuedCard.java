package ma.tifawt.access;

import java.io.Serializable;

/**
 * A card at the only moment when it can be printed.
 *
 * @param token decimal digits, nothing else: it leads nowhere and says nothing
 */
public record IssuedCard(long learnerId, String name, String token) implements Serializable {

  @Override
  public String toString() {
    return "IssuedCard[learner " + learnerId + "]";
  }
}
