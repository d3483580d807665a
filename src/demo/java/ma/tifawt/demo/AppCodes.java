package ma.tifawt.demo;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ma.tifawt.factors.Totp;

/**
 * The telephone of whoever tries the demo, and of the tests. The product takes no code twice and
 * none that is older than the last one, so this hands out each half minute once, ahead of time by
 * one half minute at most, and waits when even that is used.
 */
public final class AppCodes {

  private static final Map<String, Long> LAST = new ConcurrentHashMap<>();
  private static final long LOOK_AGAIN_MILLIS = 200;

  private AppCodes() {}

  /**
   * A code of this account that was not handed out before.
   *
   * @param secret of the app
   */
  public static String next(String userName, byte[] secret) {
    long step = LAST.merge(userName, now() - 1, (last, least) -> Math.max(last + 1, least));
    try {
      while (step > now() + 1) {
        Thread.sleep(LOOK_AGAIN_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return Totp.code(secret, step);
  }

  /** What the app shows at this moment. */
  static String shown(byte[] secret) {
    return Totp.code(secret, now());
  }

  private static long now() {
    return Totp.step(Instant.now(Clock.systemUTC()));
  }
}
