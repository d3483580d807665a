package ma.tifawt.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import ma.tifawt.shared.time.Now;

/**
 * Slows down who tries codes at random. Only codes that were wrong count, so a school behind one
 * address that checks real papers is never held up. Guessing is hopeless anyway (63 bits and more);
 * this keeps the log quiet.
 */
@ApplicationScoped
public class TryLimit {
  /** Wrong codes an address may send in one window. */
  static final int WRONG_CODES = 30;

  static final int WINDOW_SECONDS = 600;

  /** Addresses remembered; the oldest go first. */
  private static final int ADDRESSES = 10_000;

  @Inject private Now now;
  private final Map<String, Tries> byAddress = new LinkedHashMap<>();

  private record Tries(int count, Instant since) {}

  public synchronized boolean isClosed(String address) {
    Tries tries = byAddress.get(address);
    return tries != null && !isOver(tries) && tries.count() >= WRONG_CODES;
  }

  public synchronized void wrong(String address) {
    Tries tries = byAddress.remove(address);
    boolean fresh = tries == null || isOver(tries);
    byAddress.put(
        address, fresh ? new Tries(1, now.instant()) : new Tries(tries.count() + 1, tries.since()));
    if (byAddress.size() > ADDRESSES) {
      Iterator<String> oldest = byAddress.keySet().iterator();
      oldest.next();
      oldest.remove();
    }
  }

  private boolean isOver(Tries tries) {
    return tries.since().plusSeconds(WINDOW_SECONDS).isBefore(now.instant());
  }
}
