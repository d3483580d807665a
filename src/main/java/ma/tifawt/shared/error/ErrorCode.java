package ma.tifawt.shared.error;

/**
 * What can go wrong, as a constant of one enum per feature. The code leads to the message and the
 * help text in the bundles ({@code error.<code>}, {@code error.<code>.help}) and to the entry in
 * {@code src/doc/errors.md}.
 */
public interface ErrorCode {

  /** Such as {@code ATT-002}; unique in the product and never reused. */
  String code();

  Kind kind();

  /** What sort of failure it is; decides the HTTP status. */
  enum Kind {
    INVALID(422),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    /** Also what is out of the caller's scope: it does not exist for them. */
    NOT_FOUND(404),
    CONFLICT(409),
    TOO_LARGE(413),
    TOO_MANY(429),
    INTERNAL(500),
    UNAVAILABLE(503);

    private final int status;

    Kind(int status) {
      this.status = status;
    }

    public int status() {
      return status;
    }
  }
}
