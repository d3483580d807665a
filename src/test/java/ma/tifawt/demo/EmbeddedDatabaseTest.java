package ma.tifawt.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

  /** Under the folder for temporary files, where the library would empty it. */
  @TempDir private static Path folder;

  @Test
  void whatWasStoredIsThereAtTheNextStart() throws Exception {
    try (EmbeddedDatabase first = EmbeddedDatabase.start(folder, 0);
        Connection connection = first.connect("tifawt");
        Statement statement = connection.createStatement()) {
      statement.execute("create table kept (word varchar(20) not null)");
      statement.execute("insert into kept values ('تيفاوت')");
    }
    try (EmbeddedDatabase second = EmbeddedDatabase.start(folder, 0);
        Connection connection = second.connect("tifawt");
        Statement statement = connection.createStatement();
        ResultSet word = statement.executeQuery("select word from kept")) {
      assertThat(word.next()).isTrue();
      assertThat(word.getString(1)).isEqualTo("تيفاوت");
    }
  }

  @Test
  void anInstallationThatWasInterruptedBeginsAgain(@TempDir Path interrupted) throws Exception {
    Files.createDirectories(interrupted.resolve("data/mysql"));
    Files.writeString(interrupted.resolve("data/ibdata1"), "half");
    try (EmbeddedDatabase database = EmbeddedDatabase.start(interrupted, 0);
        Connection connection = database.connect("tifawt")) {
      assertThat(connection.isValid(5)).isTrue();
    }
  }
}
