package ma.tifawt.shared.error;

import java.util.List;

/**
 * A refusal that a person can understand: a code and the values its sentence needs. Never holds
 * personal data.
 */
public class DomainException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ErrorCode code;
  private final transient List<Object> arguments;

  public DomainException(ErrorCode code, Object... arguments) {
    super(code.code() + " " + List.of(arguments));
    this.code = code;
    this.arguments = List.of(arguments);
  }

  public ErrorCode code() {
    return code;
  }

  /** Values for the placeholders of the message, in order. */
  public List<Object> arguments() {
    return arguments;
  }
}
