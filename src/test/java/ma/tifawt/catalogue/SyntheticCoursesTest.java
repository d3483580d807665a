package ma.tifawt.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import ma.tifawt.bench.Figures;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Courses as large as the curriculum are read and checked while an author waits. */
class SyntheticCoursesTest {

  private static final Duration GOAL = Duration.ofSeconds(3);

  /** The machine of a build does other things as well. */
  private static final int SLACK = 2;

  @TempDir Path folder;

  @Test
  void aHundredAndEightLessonsAreReadWithoutAnError() throws IOException {
    SyntheticCourses.write(folder);
    CourseLoader.Result result = CourseLoader.load(folder);
    assertThat(result.errors()).isEmpty();
    List<Lesson> lessons =
        result.release().inOrder().stream().flatMap(c -> c.lessons().stream()).toList();
    assertThat(lessons).hasSize(SyntheticCourses.LESSONS);
    assertThat(lessons.stream().map(Lesson::address).distinct()).hasSize(SyntheticCourses.LESSONS);
    assertThat(lessons).allMatch(lesson -> lesson.texts().size() == 3);
  }

  @Test
  @Tag("bench")
  void theyAreReadAndCheckedInThreeSeconds() throws IOException {
    SyntheticCourses.write(folder);
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = System.nanoTime();
    long work = threads.getCurrentThreadCpuTime();
    assertThat(CourseLoader.load(folder).errors()).isEmpty();
    Duration first = Duration.ofNanos(System.nanoTime() - start);
    Duration firstWork = Duration.ofNanos(threads.getCurrentThreadCpuTime() - work);
    start = System.nanoTime();
    assertThat(CourseLoader.load(folder).errors()).isEmpty();
    Figures.line(
        "| reading and checking %d lessons | first: %,d ms | of them at work: %,d ms | again: %,d ms | |",
        SyntheticCourses.LESSONS,
        first.toMillis(),
        firstWork.toMillis(),
        Duration.ofNanos(System.nanoTime() - start).toMillis());
    assertThat(firstWork).isLessThan(GOAL.multipliedBy(SLACK));
  }
}
