package ma.tifawt.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** The names written by hand of which the pairs of the benchmark are made. */
final class NameSeeds {

  /** A name with its spellings; the first of each script is the usual one. */
  record Seed(List<String> arabic, List<String> latin, boolean frequent, String gender) {

    String anyArabic(Random random) {
      return arabic.get(random.nextInt(arabic.size()));
    }

    String anyLatin(Random random) {
      return latin.get(random.nextInt(latin.size()));
    }

    boolean compound() {
      return latin.get(0).contains(" ") && arabic.get(0).contains(" ");
    }
  }

  /** Two given names of brothers and sisters that look alike. */
  record Alike(Seed one, Seed two) {}

  final List<Seed> given = new ArrayList<>();
  final List<Seed> families = new ArrayList<>();
  final List<Alike> alike = new ArrayList<>();

  NameSeeds(String resource) {
    for (String line : lines(resource)) {
      switch (line.charAt(0)) {
        case 'm', 'f' -> given.add(seed(line));
        case 'n' -> families.add(seed(line));
        case 't' -> {
          String[] two = line.substring(2).split(" / ");
          alike.add(new Alike(seed(two[0]), seed(two[1])));
        }
        default -> {}
      }
    }
  }

  Seed anyGiven(Random random) {
    return given.get(random.nextInt(given.size()));
  }

  Seed anyFamily(Random random) {
    return families.get(random.nextInt(families.size()));
  }

  static List<Seed> frequent(List<Seed> seeds) {
    return seeds.stream().filter(Seed::frequent).toList();
  }

  private static Seed seed(String line) {
    String kind = line.substring(0, 1);
    String[] sides = line.substring(2).split(" = ");
    boolean frequent = sides[0].startsWith("*");
    return new Seed(
        Arrays.asList(sides[0].substring(frequent ? 1 : 0).split(", ")),
        Arrays.asList(sides[1].split(", ")),
        frequent,
        kind.equals("n") ? "" : kind.toUpperCase(java.util.Locale.ROOT));
  }

  static List<String> lines(String resource) {
    try (InputStream in = NameSeeds.class.getResourceAsStream("/names/" + resource)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
