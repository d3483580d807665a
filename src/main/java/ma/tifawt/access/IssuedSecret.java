package ma.tifawt.access;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** A secret at the only moment when it can be read. */
public record IssuedSecret(
    long learnerId, String name, String userName, SecretKind kind, String secret)
    implements Serializable {

  /** The names of the drawings, in order; empty for another kind. */
  public List<String> pictures() {
    return kind == SecretKind.PICTURES ? Arrays.asList(secret.split(" ")) : List.of();
  }

  /** Never a secret in a log. */
  @Override
  public String toString() {
    return "IssuedSecret[learner " + learnerId + "]";
  }
}
