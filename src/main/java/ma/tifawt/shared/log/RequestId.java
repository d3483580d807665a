package ma.tifawt.shared.log;

/** The id of the request this thread is serving; it leads from an error page to the log lines. */
public final class RequestId {

  private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

  private RequestId() {}

  /** Null outside a request. */
  public static String current() {
    return CURRENT.get();
  }

  public static void begin(String id) {
    CURRENT.set(id);
  }

  public static void end() {
    CURRENT.remove();
  }
}
