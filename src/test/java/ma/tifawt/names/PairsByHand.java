package ma.tifawt.names;

import java.util.List;

/** The pairs thought out one by one, see {@code names/by-hand.txt}. */
final class PairsByHand {

  private PairsByHand() {}

  static List<Pair> all() {
    return NameSeeds.lines("by-hand.txt").stream().map(PairsByHand::pair).toList();
  }

  private static Pair pair(String line) {
    String[] sides = line.split(" = ");
    String[] head = sides[0].split("\\|", 3);
    return new Pair(
        head[0].equals("aside"),
        "by-hand",
        head[1].equals("same"),
        identity(head[2]),
        identity(sides[1]));
  }

  private static Identity identity(String written) {
    String[] cells = written.split("\\|", -1);
    String[] birth = cells[4].split("-");
    int month = birth.length > 1 ? Integer.parseInt(birth[1]) : 0;
    int year = Integer.parseInt(birth[0]);
    return new Identity(cells[0], cells[1], cells[2], cells[3], year, month, null, path(cells[5]));
  }

  private static String path(String centre) {
    return switch (centre) {
      case "R1a" -> "/youth/R01/R01P1/R01P1C1/";
      case "R1b" -> "/youth/R01/R01P1/R01P1C2/";
      case "R1c" -> "/youth/R01/R01P2/R01P2C1/";
      case "R2a" -> "/youth/R02/R02P1/R02P1C1/";
      default -> throw new IllegalArgumentException(centre);
    };
  }
}
