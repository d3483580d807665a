package ma.tifawt.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import ma.tifawt.catalogue.Lesson;
import ma.tifawt.catalogue.Release;
import ma.tifawt.catalogue.Rubric;
import ma.tifawt.catalogue.Step;

/** Projects that were handed in: some wait, some have levels and a comment. */
final class Works {

  /** Days after which nearly every work has been graded. */
  private static final int GRADED_AFTER = 4;

  /** A project and when it was handed in. */
  record Project(Child child, Lesson lesson, Step step, LocalDateTime at) {}

  private final Plan plan;
  private final Random random;
  private final List<Work> works = new ArrayList<>();

  /** A project with what was handed in; {@code file} is null without one. */
  private record Work(
      long id,
      Project project,
      WorkTexts.Pair text,
      WorkFiles.Made file,
      String key,
      boolean graded) {}

  private Works(Plan plan) {
    this.plan = plan;
    this.random = plan.random("works");
  }

  static Works plan(Plan plan, List<Project> projects, Places.Group home) {
    Works works = new Works(plan);
    int atHome = 0;
    for (Project project : projects) {
      boolean isHome = project.child().stay().group().equals(home);
      works.add(project, isHome ? atHome++ : -1);
    }
    return works;
  }

  /**
   * @param atHome which work of the home group it is; negative for other groups
   */
  private void add(Project project, int atHome) {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    boolean arabic = project.child().identity().language().equals("ar");
    WorkTexts.Pair text = WorkTexts.any(arabic, random);
    boolean old = project.at().toLocalDate().isBefore(plan.today().minusDays(GRADED_AFTER));
    boolean graded = random.nextInt(10) < (old ? 9 : 4);
    int kind = random.nextInt(8);
    if (atHome >= 0) {
      // the home group shows each kind of file, waiting and graded
      kind = atHome % 3;
      graded = project.child().role() == Child.Story.PRINTED || atHome % 2 == 1;
    }
    WorkFiles.Made file =
        switch (kind) {
          case 0 -> WorkFiles.picture(arabic, random);
          case 1 -> WorkFiles.document(arabic, text.work(), Plan.instant(project.at()));
          default -> null;
        };
    works.add(
        new Work(works.size() + 1L, project, text, file, HexFormat.of().formatHex(bytes), graded));
  }

  void write(Connection connection, Staff staff, Release release) throws SQLException {
    try (Rows rows =
        new Rows(
            connection,
            "submission",
            "id, operation_id, learner_id, group_id, path, lesson, step, lesson_rev, body,"
                + " file_name, file_type, file_size, file_key, state, submitted_at, version")) {
      for (Work w : works) {
        Project p = w.project();
        WorkFiles.Made file = w.file();
        Places.Group group = p.child().stay().group();
        rows.add(
            w.id(),
            Plan.operation(p.at(), random),
            p.child().id(),
            group.id(),
            group.path(),
            p.lesson().address(),
            p.step().id(),
            p.lesson().rev(),
            w.text().work(),
            file == null ? null : file.name(),
            file == null ? null : file.mediaType(),
            file == null ? null : (long) file.content().length,
            w.key(),
            w.graded() ? "GRADED" : "WAITING",
            Plan.utc(p.at()),
            w.graded() ? 2 : 1);
      }
    }
    writeGradings(connection, staff, release);
  }

  private void writeGradings(Connection connection, Staff staff, Release release)
      throws SQLException {
    try (Rows gradings =
            new Rows(
                connection,
                "grading",
                "id, submission_id, path, rubric, comment, graded_by, graded_at");
        Rows levels = new Rows(connection, "grading_level", "grading_id, criterion, level")) {
      List<Work> graded = works.stream().filter(Work::graded).toList();
      for (Work work : graded) {
        writeGrading(gradings, work, staff, rubric(work, release));
      }
      gradings.close();
      for (Work work : graded) {
        int usual = 2 + (int) Math.round(work.project().child().knows());
        for (String criterion : rubric(work, release).criteria()) {
          int level =
              Math.max(
                  1, Math.min(Rubric.LEVELS, usual + random.nextInt(2) - random.nextInt(4) / 3));
          levels.add(work.id(), criterion, level);
        }
      }
    }
  }

  private void writeGrading(Rows gradings, Work work, Staff staff, Rubric rubric)
      throws SQLException {
    Project project = work.project();
    LocalDateTime at = project.at().plusHours(3L + random.nextInt(17));
    if (!at.isBefore(plan.today().atStartOfDay())) {
      at = project.at().plusMinutes(40);
    }
    Places.Group group = project.child().stay().group();
    gradings.add(
        work.id(),
        work.id(),
        group.path(),
        rubric.id(),
        work.text().comment(),
        staff.trainer(group).accountId(),
        Plan.utc(at));
  }

  private static Rubric rubric(Work work, Release release) {
    return release.rubric(work.project().step().setting("rubric").orElse("project")).orElseThrow();
  }

  /** Where the product looks for them; see {@code shared.files.FileStore}. */
  void store(Path files) throws IOException {
    for (Work work : works) {
      if (work.file() != null) {
        Path folder = files.resolve("submissions").resolve(work.key().substring(0, 2));
        Files.write(Files.createDirectories(folder).resolve(work.key()), work.file().content());
      }
    }
  }
}
