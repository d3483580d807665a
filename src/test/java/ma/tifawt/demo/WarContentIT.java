package ma.tifawt.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** Demo data, and with them every known secret, never travel to a real installation. */
class WarContentIT {

  private static final Path WAR = Path.of("target/tifawt.war");
  private static final Path DEMO = Path.of("src/demo/java");

  @Test
  void theProductHoldsNothingOfTheDemo() throws IOException {
    List<String> content;
    try (JarFile war = new JarFile(WAR.toFile())) {
      content = war.stream().map(ZipEntry::getName).toList();
    }
    assertThat(content).contains("WEB-INF/classes/ma/tifawt/access/SecretHash.class");
    for (String demo : demoClasses()) {
      assertThat(content).doesNotContain("WEB-INF/classes/" + demo);
    }
    assertThat(content).noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("mariadb"));
    assertThat(content).noneMatch(name -> name.contains("/demo/"));
  }

  private static List<String> demoClasses() throws IOException {
    try (Stream<Path> sources = Files.walk(DEMO)) {
      List<String> classes =
          sources
              .filter(source -> source.toString().endsWith(".java"))
              .map(source -> DEMO.relativize(source).toString().replace('\\', '/'))
              .map(source -> source.replaceFirst("java$", "class"))
              .toList();
      assertThat(classes).contains("ma/tifawt/demo/Secrets.class");
      return classes;
    }
  }
}
