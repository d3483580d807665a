package ma.tifawt.reports;

import java.util.Arrays;

/**
 * Counts children once in each cell, however many groups and months they came in. Holds one entry a
 * child and block of 64 cells, so that the season of a nation fits in some megabytes.
 */
final class Reached {

  private static final int BLOCK = 64;

  /** Blocks of one child stand side by side under one number. */
  private static final int BLOCK_BITS = 16;

  /** Cells that can be told apart. */
  static final int MOST_CELLS = BLOCK << BLOCK_BITS;

  private static final long FREE = -1;

  private long[] keys = free(1024);
  private long[] cells = new long[keys.length];
  private int used;
  private long key = FREE;
  private long seen;

  /** That the child came in a place and time which the cell counts. */
  void add(long child, int cell) {
    long block = child << BLOCK_BITS | cell / BLOCK;
    if (block != key) {
      keep();
      key = block;
    }
    seen |= 1L << cell % BLOCK;
  }

  /** Number of children by cell. */
  long[] counts(int cellCount) {
    keep();
    long[] counts = new long[cellCount];
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != FREE) {
        int first = (int) (keys[i] & (1 << BLOCK_BITS) - 1) * BLOCK;
        for (long left = cells[i]; left != 0; left &= left - 1) {
          counts[first + Long.numberOfTrailingZeros(left)]++;
        }
      }
    }
    return counts;
  }

  private void keep() {
    if (key == FREE) {
      return;
    }
    if (used * 2 >= keys.length) {
      grow();
    }
    put(key, seen);
    key = FREE;
    seen = 0;
  }

  private void put(long wanted, long bits) {
    int at = (int) (spread(wanted) & keys.length - 1);
    while (keys[at] != FREE && keys[at] != wanted) {
      at = at + 1 & keys.length - 1;
    }
    if (keys[at] == FREE) {
      keys[at] = wanted;
      used++;
    }
    cells[at] |= bits;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldCells = cells;
    keys = free(oldKeys.length * 4);
    cells = new long[keys.length];
    used = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != FREE) {
        put(oldKeys[i], oldCells[i]);
      }
    }
  }

  private static long[] free(int size) {
    long[] keys = new long[size];
    Arrays.fill(keys, FREE);
    return keys;
  }

  /** Spreads neighbours (multiplier: 2^64 / golden ratio, Knuth, TAOCP 3, 6.4). */
  private static long spread(long number) {
    long mixed = number * 0x9E3779B97F4A7C15L;
    return mixed ^ mixed >>> 32;
  }
}
