package ma.tifawt.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import ma.tifawt.names.NameSeeds.Seed;

/**
 * Makes pairs of records from names written by hand, always the same ones. It knows the spellings
 * in the seed files, how clerks slip, and nothing of how the product folds and compares.
 *
 * <p>A child gets a given and a family name, a month of birth from 2008 to 2018 and one of 48
 * centres in 12 regions. Each of the two records of it then shows one Arabic spelling, one Latin
 * spelling or both, a gender in two of three cases, and what its stratum says.
 */
final class PairMaker {

  /** Which scripts a record shows. */
  enum Scripts {
    ARABIC,
    LATIN,
    BOTH
  }

  /** A child as it is, not as somebody wrote it. */
  record Child(Seed given, Seed family, int year, int month, String path) {

    Child named(Seed otherGiven) {
      return new Child(otherGiven, family, year, month, path);
    }

    Child ofFamily(Seed other) {
      return new Child(given, other, year, month, path);
    }

    Child born(int otherYear, int otherMonth) {
      return new Child(given, family, otherYear, otherMonth, path);
    }

    Child at(String other) {
      return new Child(given, family, year, month, other);
    }
  }

  private final Random random;
  private final NameSeeds seeds;
  private final boolean aside;
  private final List<Pair> pairs = new ArrayList<>();

  PairMaker(NameSeeds seeds, boolean aside, long seed) {
    this.seeds = seeds;
    this.aside = aside;
    this.random = new Random(seed);
  }

  List<Pair> pairs() {
    return pairs;
  }

  Random random() {
    return random;
  }

  NameSeeds seeds() {
    return seeds;
  }

  void add(String stratum, boolean same, Identity one, Identity two) {
    pairs.add(new Pair(aside, stratum, same, one, two));
  }

  Child child() {
    return new Child(
        seeds.anyGiven(random),
        seeds.anyFamily(random),
        2008 + random.nextInt(11),
        1 + random.nextInt(12),
        centre());
  }

  /** A child whose two names are not both frequent. */
  Child rareChild() {
    Child child = child();
    while (child.given().frequent() && child.family().frequent()) {
      child = child();
    }
    return child;
  }

  String centre() {
    int region = 1 + random.nextInt(12);
    int province = 1 + random.nextInt(2);
    int centre = 1 + random.nextInt(2);
    return String.format(
        "/youth/R%02d/R%02dP%d/R%02dP%dC%d/", region, region, province, region, province, centre);
  }

  String neighbour(String path) {
    String centre = path.substring(0, path.length() - 2);
    return centre + (path.charAt(path.length() - 2) == '1' ? "2/" : "1/");
  }

  /** A centre of another region, or now and then of another province of the same one. */
  String elsewhere(String path) {
    String other = centre();
    while (other.substring(0, 10).equals(path.substring(0, 10))
        && !other.contains(path.substring(11, 16))) {
      other = centre();
    }
    return other.regionMatches(0, path, 0, 16) ? elsewhere(path) : other;
  }

  Scripts anyScripts() {
    return Scripts.values()[random.nextInt(3)];
  }

  Identity written(Child child, Scripts scripts) {
    boolean arabic = scripts != Scripts.LATIN;
    boolean latin = scripts != Scripts.ARABIC;
    return new Identity(
        arabic ? clerk(child.given().anyArabic(random)) : "",
        arabic ? clerk(child.family().anyArabic(random)) : "",
        latin ? letterCase(child.given().anyLatin(random)) : "",
        latin ? letterCase(child.family().anyLatin(random)) : "",
        child.year(),
        child.month(),
        random.nextInt(3) == 0 ? null : child.given().gender(),
        child.path());
  }

  Identity written(Child child) {
    return written(child, anyScripts());
  }

  /** A long vowel stretched, a mark over a letter, a blank too many: nothing a reader would see. */
  private String clerk(String arabic) {
    return switch (random.nextInt(8)) {
      case 0 -> arabic.charAt(0) + "\u0640" + arabic.substring(1);
      case 1 -> arabic.charAt(0) + "\u064E" + arabic.substring(1);
      case 2 -> arabic + " ";
      default -> arabic;
    };
  }

  private String letterCase(String latin) {
    return switch (random.nextInt(6)) {
      case 0 -> latin.toUpperCase(java.util.Locale.ROOT);
      case 1 -> latin.toLowerCase(java.util.Locale.ROOT);
      case 2 -> latin.replace(' ', '-');
      default -> latin;
    };
  }

  /** One letter left out, doubled wrongly, put in another's place or swapped with the next. */
  String slip(String name) {
    String letters =
        name.codePoints().anyMatch(c -> c > 0x600) ? "ابتجدرسعفكلمنيو" : "abdeiklmnorstuz";
    if (name.strip().length() < 4) {
      return name;
    }
    String bare = name.strip();
    int at = 1 + random.nextInt(bare.length() - 2);
    char other = letters.charAt(random.nextInt(letters.length()));
    String before = bare.substring(0, at);
    String after = bare.substring(at + 1);
    return switch (random.nextInt(4)) {
      case 0 -> before + after;
      case 1 -> before + other + bare.substring(at);
      case 2 -> before + other + after;
      default -> before + after.charAt(0) + bare.charAt(at) + after.substring(1);
    };
  }
}
