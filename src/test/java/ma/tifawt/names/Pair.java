package ma.tifawt.names;

import java.util.List;
import java.util.stream.Stream;

/**
 * Two records of the benchmark and whether they are one child.
 *
 * @param aside kept apart: nothing is set by looking at it
 * @param stratum what is hard about the pair
 */
record Pair(boolean aside, String stratum, boolean same, Identity one, Identity two) {

  String csv() {
    return String.join(
        ",",
        Stream.concat(
                Stream.of(aside ? "aside" : "tuning", stratum, same ? "same" : "other"),
                Stream.concat(cells(one), cells(two)))
            .toList());
  }

  static Pair ofCsv(String line) {
    List<String> cells = List.of(line.split(",", -1));
    if (cells.size() != 19) {
      throw new IllegalArgumentException("19 cells wanted: " + line);
    }
    return new Pair(
        cells.get(0).equals("aside"),
        cells.get(1),
        cells.get(2).equals("same"),
        identity(cells.subList(3, 11)),
        identity(cells.subList(11, 19)));
  }

  private static Stream<String> cells(Identity i) {
    return Stream.of(
        i.givenAr(),
        i.familyAr(),
        i.givenLat(),
        i.familyLat(),
        Integer.toString(i.birthYear()),
        Integer.toString(i.birthMonth()),
        i.gender() == null ? "" : i.gender(),
        i.path());
  }

  private static Identity identity(List<String> cells) {
    return new Identity(
        cells.get(0),
        cells.get(1),
        cells.get(2),
        cells.get(3),
        Integer.parseInt(cells.get(4)),
        Integer.parseInt(cells.get(5)),
        cells.get(6).isEmpty() ? null : cells.get(6),
        cells.get(7));
  }
}
