package ma.tifawt.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import ma.tifawt.catalogue.CourseLoader;
import ma.tifawt.catalogue.Release;

/**
 * The demo programme: two programmes, 12 regions, 36 centres, 60 groups, 740 invented learners and
 * a season half-way through. Equal seed, moment and courses give equal rows. It is written in one
 * transaction and only into an empty installation, so that it can never meet a real child's data.
 */
public final class DemoProgramme {

  public static final long SEED = 2026;

  /** Hour at which a day is seen where only the day is given. */
  private static final int AFTERNOON = 15;

  private final long seed;
  private final Path files;
  private final Path courses;
  private final Path configuration;
  private final String publicUrl;

  /**
   * @param files where the product keeps handed-in files ({@code tifawt.files})
   * @param courses folder of the courses
   * @param configuration folder of {@code regions-provinces.csv}
   * @param publicUrl printed on certificates
   */
  public DemoProgramme(long seed, Path files, Path courses, Path configuration, String publicUrl) {
    this.seed = seed;
    this.files = files;
    this.courses = courses;
    this.configuration = configuration;
    this.publicUrl = publicUrl;
  }

  /**
   * The usual demo, with courses and configuration of this project.
   *
   * @param connection to a schema with all migrations, see {@link EmbeddedDatabase#migrate}
   */
  public static DemoAccounts install(
      Connection connection, Path files, Path courses, LocalDate today)
      throws SQLException, IOException {
    return new DemoProgramme(SEED, files, courses, Path.of("config"), "http://localhost:8080")
        .install(connection, today.atTime(AFTERNOON, 0));
  }

  /** Whether there is a programme, of the demo or of somebody's own. */
  public static boolean isInstalled(Connection connection) throws SQLException {
    return count(connection, "programme") > 0;
  }

  /**
   * @param now wall clock of the country: where the season stands, and when today's session is
   * @throws IllegalStateException the installation is not empty
   */
  public DemoAccounts install(Connection connection, LocalDateTime now)
      throws SQLException, IOException {
    for (String table : List.of("programme", "centre", "learner", "account")) {
      if (count(connection, table) > 0) {
        throw new IllegalStateException(
            "the demo programme goes into an empty installation only; there are rows in " + table);
      }
    }
    boolean automatic = connection.getAutoCommit();
    connection.setAutoCommit(false);
    try {
      write(connection, Plan.at(seed, now));
      connection.commit();
    } finally {
      connection.rollback();
      connection.setAutoCommit(automatic);
    }
    return new DemoAccounts(seed);
  }

  private void write(Connection connection, Plan plan) throws SQLException, IOException {
    Release release = CourseLoader.load(courses).release();
    Places places = Places.plan(plan.random("places"), configuration);
    Children children = Children.plan(plan, places);
    Staff staff = Staff.plan(plan.random("staff"), places);
    Meetings meetings = Meetings.plan(plan, places);
    Marks marks = Marks.plan(plan, places, meetings, children);
    Lessons.Seasonal season = new Lessons.Seasonal(places, children, meetings, marks);
    Lessons lessons = Lessons.plan(plan, release, season);
    Consents consents = Consents.plan(plan, children);
    Works works = Works.plan(plan, lessons.projects(), places.home());
    Awards awards = Awards.plan(plan, season, release, lessons);

    places.write(connection, plan.season());
    children.write(connection);
    staff.writePeople(connection);
    Secrets secrets = new Secrets(seed);
    secrets.write(connection, children, staff);
    secrets.writeApps(connection, staff);
    staff.writeGrants(connection, plan.season());
    staff.writeScreenings(connection, plan.today());
    consents.write(connection, staff);
    meetings.write(connection, marks);
    marks.write(connection, staff);
    lessons.write(connection);
    works.write(connection, staff, release);
    awards.write(connection, staff, publicUrl);
    works.store(Files.createDirectories(files));
  }

  private static long count(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("select count(*) from " + table)) {
      result.next();
      return result.getLong(1);
    }
  }
}
