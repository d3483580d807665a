package ma.tifawt.roster;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import ma.tifawt.access.RequestCaller;
import ma.tifawt.slice.Cast;
import ma.tifawt.slice.Rows;
import ma.tifawt.slice.Slice;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * {@code mvn -Pbench verify -Dit.test=RosterBenchIT}: a list of 10,000 children, from the file to
 * the database, with server and database on one machine. The names are made of syllables.
 */
@Tag("bench")
@ExtendWith(ArquillianExtension.class)
class RosterBenchIT {

  private static final int CHILDREN = 10_000;

  @Inject ImportService imports;
  @Inject ImportRowService rows;
  @Inject RequestCaller caller;

  @Resource(lookup = "java:app/jdbc/tifawt")
  DataSource data;

  @Deployment
  static WebArchive slice() {
    return Slice.archive();
  }

  @Test
  void tenThousandChildren() throws Exception {
    Cast.install(data);
    caller.become(Cast.Account.RABAT_COORDINATOR.signedIn());
    Path list = new MadeList().write(Files.createTempFile("bench", ".csv"), CHILDREN, 3);
    long start = System.nanoTime();
    long id = imports.receive(list, "bench.csv", Cast.RABAT_GROUP);
    double read = seconds(start);
    double checked = timed(() -> checkAll(id));
    double written = timed(() -> writeAll(id));
    assertThat(Rows.number(data, "select count(*) from learner"))
        .isEqualTo(4 + rows.counts(id).get(RowState.NEW));
    long again = imports.receive(list, "bench.csv", Cast.RABAT_GROUP);
    double second = timed(() -> checkAll(again));
    assertThat(rows.counts(again).getOrDefault(RowState.NEW, 0)).isZero();
    System.out.printf(
        "BENCH roster: %d rows, read %.1f s, dry run %.1f s, import %.1f s, dry run against them"
            + " %.1f s, %s%n",
        CHILDREN, read, checked, written, second, rows.counts(again));
    assertThat(read + checked).as("dry run, seconds").isLessThan(10);
    assertThat(written).as("import, seconds").isLessThan(20);
    assertThat(second).as("dry run against 10,000, seconds").isLessThan(10);
  }

  private interface Work {
    void run() throws Exception;
  }

  private static double timed(Work work) throws Exception {
    long start = System.nanoTime();
    work.run();
    return seconds(start);
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private void checkAll(long id) {
    imports.explain(id, Map.of());
    settle(id);
  }

  private void writeAll(long id) {
    imports.write(id, true);
    settle(id);
    assertThat(imports.one(id).state()).isEqualTo(ImportState.WRITTEN);
  }

  private void settle(long id) {
    for (int i = 0; i < 6_000 && imports.one(id).isAtWork(); i++) {
      LockSupport.parkNanos(50_000_000);
    }
  }
}
