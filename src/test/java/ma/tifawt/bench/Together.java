package ma.tifawt.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Work that many do at the same moment. */
final class Together {

  private Together() {}

  interface Work<T> {
    void run(T on) throws Exception;
  }

  interface Task {
    void run() throws Exception;
  }

  static void run(int threads, Task task) throws Exception {
    run(IntStream.range(0, threads).boxed().toList(), number -> task.run());
  }

  /** Runs the work on each item in a thread of its own; all begin at once. */
  static <T> void run(List<T> items, Work<T> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(items.size());
    CountDownLatch go = new CountDownLatch(1);
    List<Future<?>> running = new ArrayList<>();
    for (T item : items) {
      running.add(
          threads.submit(
              () -> {
                go.await();
                work.run(item);
                return null;
              }));
    }
    go.countDown();
    for (Future<?> one : running) {
      one.get();
    }
    threads.shutdown();
  }
}
