package ma.tifawt.shared.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStoreTest {

  @TempDir Path folder;

  @Test
  void theFileIsWholeAndAlone() throws IOException {
    Path target = folder.resolve("ab").resolve("abcd");
    FileStore.store(target, new byte[] {1, 2, 3});
    assertThat(Files.readAllBytes(target)).containsExactly(1, 2, 3);
    try (Stream<Path> files = Files.list(target.getParent())) {
      assertThat(files).containsExactly(target);
    }
  }

  @Test
  void aStoreThatFailsLeavesNoHalfFile() throws IOException {
    Path target = folder.resolve("ab").resolve("taken");
    Files.createDirectories(target.resolve("full"));
    assertThatThrownBy(() -> FileStore.store(target, new byte[] {1}))
        .isInstanceOf(IOException.class);
    try (Stream<Path> files = Files.list(target.getParent())) {
      assertThat(files).containsExactly(target);
    }
  }

  @Test
  void keysSayNothingAndDoNotRepeat() {
    assertThat(IntStream.range(0, 1000).mapToObj(i -> FileStore.newKey()).distinct())
        .hasSize(1000)
        .allMatch(key -> key.matches("[0-9a-f]{32}"));
  }
}
