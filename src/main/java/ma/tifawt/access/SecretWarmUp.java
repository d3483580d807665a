package ma.tifawt.access;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;

/**
 * Computes a few secrets right after the start, beside everything else: the first ones in a process
 * take ten times as long as the later ones, and a class should not be kept at the door by that.
 */
@ApplicationScoped
class SecretWarmUp {

  private static final int TIMES = 4;

  @Resource private ManagedExecutorService threads;

  void start(@Observes Startup started) {
    threads.execute(SecretWarmUp::run);
  }

  private static void run() {
    for (int i = 0; i < TIMES; i++) {
      SecretHash.matches("nobody", SecretHash.NOBODY);
    }
  }
}
