package ma.tifawt.sheets;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Who stands in which row of a sheet. Between printing and typing a child may join the group, and
 * every number behind it would mean somebody else: so the order goes with the paper. {@code
 * sheet-order.js} reads what this writes; the same test vector holds both to it.
 */
public record SheetOrder(List<Long> learners) {

  /** No sign that a tired eye takes for another. */
  private static final String SIGNS = "ACDEFHJKLMNPRTUVWXY34679";

  private static final int LETTERS = 4;

  /** FNV-1a, 32 bits: start and prime. */
  private static final int START = 0x811C9DC5;

  private static final int PRIME = 0x01000193;

  /** Four letters that another list has in one of 300,000 cases; they guard against no ill will. */
  public String letters() {
    String all = learners.stream().map(String::valueOf).collect(Collectors.joining(","));
    int hash = START;
    for (byte each : all.getBytes(StandardCharsets.US_ASCII)) {
      hash = (hash ^ each) * PRIME;
    }
    long rest = Integer.toUnsignedLong(hash);
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < LETTERS; i++) {
      letters.append(SIGNS.charAt((int) (rest % SIGNS.length())));
      rest /= SIGNS.length();
    }
    return letters.toString();
  }

  /** What follows the {@code #} of the typing page; a browser never sends it to the server. */
  public String fragment(long session) {
    return learners.stream()
        .map(id -> Long.toString(id, Character.MAX_RADIX))
        .collect(Collectors.joining(".", session + "~", ""));
  }
}
