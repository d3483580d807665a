package ma.tifawt.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A valid course spoiled at random, the same way in every run: bytes, lines and YAML nodes. The
 * loader answers with faults and in time, whatever it reads.
 */
class MutationsTest {

  private static final int OF_EACH_KIND = 600;

  /** For one course of two lessons; it takes some milliseconds. */
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private static final List<String> VALUES =
      List.of(
          "[]",
          "{}",
          "~",
          "''",
          "[[a]]",
          "{ a: { b: c } }",
          "-1",
          "1e400",
          "99999999999",
          "true",
          "\"\\u0000\"",
          "a, b",
          "../..",
          "/etc/passwd",
          "[a, a]",
          "{ a: a, a: b }",
          "x".repeat(300),
          "!!str x",
          "&a b",
          "*a",
          "\"\\U0001F600\"",
          "0x1F",
          "2026-02-30",
          "|\n  x",
          ".nan");

  private static final List<String> SIGNS =
      List.of(
          "\u0000",
          "{",
          "[",
          "&a",
          "*a",
          "---\n",
          "\t",
          "> ",
          "## ",
          "![",
          "](",
          "|",
          "\"",
          "- a: ",
          ": ",
          "\uD83D\uDE00",
          "!!java",
          "```\n");

  @TempDir Path folder;

  /** One way of spoiling a text. */
  private interface Mutation {
    byte[] apply(byte[] bytes, Random random);
  }

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void spoiledBytesAreNoMoreThanFaults() throws IOException {
    spoil(1, MutationsTest::spoiledBytes);
  }

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void spoiledLinesAreNoMoreThanFaults() throws IOException {
    spoil(2, MutationsTest::spoiledLines);
  }

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void spoiledNodesAreNoMoreThanFaults() throws IOException {
    spoil(3, MutationsTest::spoiledNode);
  }

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void signsOfTheSyntaxInTheWrongPlaceAreNoMoreThanFaults() throws IOException {
    spoil(4, MutationsTest::spoiledSyntax);
  }

  private void spoil(int seed, Mutation mutation) throws IOException {
    Random random = new Random(20261122L + seed);
    MiniCourse course = MiniCourse.in(folder);
    List<Path> files = course.files();
    int refused = 0;
    for (int i = 0; i < OF_EACH_KIND; i++) {
      Path file = files.get(random.nextInt(files.size()));
      byte[] original = Files.readAllBytes(file);
      Files.write(file, mutation.apply(original, random));
      String context = "seed %d, mutation %d of %s".formatted(seed, i, file);
      boolean draft = i % 10 == 0;
      long start = System.nanoTime();
      List<CourseFault> errors = new ArrayList<>();
      assertThatCode(
              () -> {
                errors.addAll(course.load().errors());
                if (draft) {
                  CourseLoader.draft(course.root());
                }
              })
          .as(context)
          .doesNotThrowAnyException();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).as(context).isLessThan(LONGEST);
      refused += errors.isEmpty() ? 0 : 1;
      Files.write(file, original);
    }
    assertThat(refused).as("mutations that were noticed").isGreaterThan(OF_EACH_KIND / 3);
    assertThat(course.load().faults()).as("the course itself").isEmpty();
  }

  private static byte[] spoiledBytes(byte[] bytes, Random random) {
    byte[] spoiled = bytes.clone();
    for (int n = 1 + random.nextInt(4); n > 0 && spoiled.length > 0; n--) {
      int at = random.nextInt(spoiled.length);
      switch (random.nextInt(3)) {
        case 0 -> spoiled[at] = (byte) random.nextInt(256);
        case 1 -> spoiled[at] ^= (byte) (1 << random.nextInt(8));
        default -> spoiled = Arrays.copyOf(spoiled, at);
      }
    }
    return spoiled;
  }

  private static byte[] spoiledSyntax(byte[] bytes, Random random) {
    String text = text(bytes);
    int at = random.nextInt(text.length());
    int to = Math.min(text.length(), at + 1 + random.nextInt(30));
    String sign = SIGNS.get(random.nextInt(SIGNS.size()));
    String spoiled =
        switch (random.nextInt(6)) {
          case 0 -> text.substring(0, at) + text.substring(to);
          case 1 -> text.substring(0, at) + sign + text.substring(at);
          case 2 -> text.substring(0, at) + text.substring(at, to).repeat(20) + text.substring(to);
          case 3 -> text.substring(0, at);
          case 4 -> text.substring(at) + text.substring(0, at);
          default -> text.substring(0, at) + sign.repeat(500) + text.substring(at);
        };
    return spoiled.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] spoiledLines(byte[] bytes, Random random) {
    List<String> lines = new ArrayList<>(text(bytes).lines().toList());
    if (lines.isEmpty()) {
      return bytes;
    }
    int at = random.nextInt(lines.size());
    int other = random.nextInt(lines.size());
    switch (random.nextInt(7)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(other, lines.get(at));
      case 2 -> Collections.swap(lines, at, other);
      case 3 -> lines.set(at, "  " + lines.get(at));
      case 4 -> lines.set(at, lines.get(at).stripLeading());
      case 5 -> lines.set(at, lines.get(at).repeat(50));
      default -> lines.addAll(at, Collections.nCopies(300, lines.get(other)));
    }
    return lines.stream()
        .collect(Collectors.joining("\n", "", "\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Another value, or the value of another key, in the place of one node. */
  private static byte[] spoiledNode(byte[] bytes, Random random) {
    String text = text(bytes);
    List<Node> nodes = new ArrayList<>();
    try {
      new Compose(LoadSettings.builder().setUseMarks(true).build())
          .composeString(text)
          .ifPresent(root -> collect(root, nodes));
    } catch (YamlEngineException e) {
      return spoiledLines(bytes, random); // words in Markdown
    }
    if (nodes.isEmpty()) {
      return spoiledLines(bytes, random);
    }
    Node node = nodes.get(random.nextInt(nodes.size()));
    Node other = nodes.get(random.nextInt(nodes.size()));
    String value =
        random.nextInt(3) == 0
            ? text.substring(start(other), end(other))
            : VALUES.get(random.nextInt(VALUES.size()));
    return (text.substring(0, start(node)) + value + text.substring(end(node)))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void collect(Node node, List<Node> into) {
    into.add(node);
    if (node instanceof MappingNode map) {
      map.getValue()
          .forEach(
              pair -> {
                collect(pair.getKeyNode(), into);
                collect(pair.getValueNode(), into);
              });
    } else if (node instanceof SequenceNode list) {
      list.getValue().forEach(item -> collect(item, into));
    }
  }

  private static int start(Node node) {
    return node.getStartMark().orElseThrow().getIndex();
  }

  private static int end(Node node) {
    return node.getEndMark().orElseThrow().getIndex();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
