package ma.tifawt.names;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The benchmark set: pairs made from seeds with a fixed start of chance, and pairs by hand. It is
 * stored, so that a change of the maker does not quietly change what is measured.
 */
final class DuplicatePairs {

  static final String FILE = "duplicate-pairs.csv";

  private static final long START = 20261122;

  private DuplicatePairs() {}

  static List<Pair> stored() {
    return NameSeeds.lines(FILE).stream().map(Pair::ofCsv).toList();
  }

  static List<Pair> made() {
    NameSeeds tuning = new NameSeeds("seeds-tuning.txt");
    NameSeeds aside = new NameSeeds("seeds-aside.txt");
    List<Pair> pairs = new ArrayList<>(PairStrata.all(new PairMaker(tuning, false, START), 28));
    pairs.addAll(PairStrata.all(new PairMaker(aside, true, START + 1), 20));
    pairs.addAll(PairsByHand.all());
    return pairs;
  }

  /** Writes the set anew; only for who changes the maker or the seeds, and says so. */
  public static void main(String[] args) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(
        "# set,stratum,same or other,then twice: given ar,family ar,given lat,family lat,year,month,gender,centre");
    made().forEach(pair -> lines.add(pair.csv()));
    Files.write(Path.of("src/test/resources/names", FILE), lines);
  }
}
