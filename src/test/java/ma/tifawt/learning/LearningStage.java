package ma.tifawt.learning;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.error.ErrorCode;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What the slices of learning share: the module, the database and the disk as they are. */
final class LearningStage {

  static final String MODULE = "builders/b5-learning-from-examples";
  static final String LESSON = MODULE + "/l5-which-mistake-is-worse";

  private LearningStage() {}

  static NewWork work(UUID operation, NewWork.Upload upload) {
    return new NewWork(operation, LESSON, "project", "Notre arbre", Optional.ofNullable(upload));
  }

  static void refused(ThrowingCallable call, ErrorCode code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> org.assertj.core.api.Assertions.assertThat(e.code()).isEqualTo(code));
  }

  static void run(DataSource data, String sql, Object... values) throws SQLException {
    try (Connection connection = data.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  static long count(DataSource data, String from) throws SQLException {
    try (Connection connection = data.getConnection();
        PreparedStatement statement = connection.prepareStatement("select count(*) from " + from);
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  static long filesUnder(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).count();
    }
  }
}
