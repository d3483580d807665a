package ma.tifawt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import ma.tifawt.shared.security.Role;

/** Who may call what, as {@code permission-table.txt} says it: the answer that tests compare. */
final class PermissionTable {

  static final String FILE = "permission-table.txt";
  private static final String ROOT = "ma.tifawt.";

  private PermissionTable() {}

  /**
   * One door.
   *
   * @param method {@code feature.Service.method}
   * @param anybody nobody needs to be signed in
   */
  record Row(String method, boolean anybody, Set<Role> roles) {

    static Row read(String line) {
      String[] words = line.split("\\s+");
      String rights = Arrays.stream(words).skip(1).collect(Collectors.joining(" "));
      return switch (rights) {
        case "anybody" -> new Row(words[0], true, EnumSet.allOf(Role.class));
        case "signed-in" -> new Row(words[0], false, EnumSet.allOf(Role.class));
        default ->
            new Row(
                words[0],
                false,
                Arrays.stream(rights.split(" "))
                    .map(Role::valueOf)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class))));
      };
    }

    String type() {
      return ROOT + method.substring(0, method.lastIndexOf('.'));
    }

    String name() {
      return method.substring(method.lastIndexOf('.') + 1);
    }
  }

  static String key(String type, String method) {
    return type.substring(ROOT.length()) + "." + method;
  }

  static List<Row> rows() {
    try (InputStream file = PermissionTable.class.getClassLoader().getResourceAsStream(FILE)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Row::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
