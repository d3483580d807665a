package ma.tifawt.reports;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/**
 * The figures of all groups below some paths, level with the registers. They are brought up in a
 * thread of its own: a transaction inside that of the caller, whose connection has written already,
 * could not commit in the server.
 */
@ApplicationScoped
class FreshFigures {

  @Resource private ManagedExecutorService threads;
  @Inject private FiguresService figures;

  /** Returns when every change committed before the call is in the figures. */
  void bring(Collection<String> paths) {
    Future<?> brought = threads.submit(() -> bringAll(paths));
    try {
      brought.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void bringAll(Collection<String> paths) {
    boolean more = true;
    while (more) {
      more = figures.bringSome(paths);
    }
  }
}
