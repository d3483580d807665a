package ma.tifawt.reports;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What reports read of one group, by month or by day.
 *
 * @param path of the group
 * @param cells sums of marks, one for a slot, gender and arrival
 * @param sessions that took place, one for a slot
 * @param children who came at least once
 */
public record GroupFacts(
    String path, Band band, List<Cell> cells, List<Held> sessions, List<Child> children) {

  /**
   * @param slot month as {@link Slots} numbers it, or day
   * @param gender null where not stated
   * @param returning came in a season before the group's
   * @param marks no children and no sessions
   */
  public record Cell(int slot, Gender gender, boolean returning, Figures marks) {}

  /** Sessions of a slot, and how many children were counted in them without a name. */
  public record Held(int slot, long sessions, long unnamed) {}

  /**
   * @param slots in which the child came, rising
   */
  public record Child(long id, Gender gender, boolean returning, int[] slots) {}

  /** Keys of programme, region, province, centre and group. */
  public List<String> place() {
    return Scope.names(path);
  }

  boolean isEmpty() {
    return cells.isEmpty() && sessions.isEmpty();
  }

  /** Bytes that {@link #read} takes; path and band stand beside them. */
  byte[] bytes() {
    Writer out = new Writer();
    out.number(cells.size());
    for (Cell cell : cells) {
      out.slot(cell.slot(), cell.gender(), cell.returning());
      Figures f = cell.marks();
      for (long number :
          new long[] {
            f.present(),
            f.late(),
            f.leftEarly(),
            f.absent(),
            f.excused(),
            f.came(),
            f.counted(),
            f.minutes()
          }) {
        out.number(number);
      }
    }
    out.number(sessions.size());
    for (Held held : sessions) {
      out.number(held.slot());
      out.number(held.sessions());
      out.number(held.unnamed());
    }
    out.number(children.size());
    for (Child child : children) {
      out.number(child.id());
      out.slot(child.slots().length, child.gender(), child.returning());
      int before = 0;
      for (int slot : child.slots()) {
        out.number(slot - before);
        before = slot;
      }
    }
    return out.bytes.toByteArray();
  }

  /** What of the group lies in the cut; sessions are everybody's. */
  static GroupFacts read(String path, Band band, byte[] bytes, Cut cut) {
    Reader in = new Reader(bytes);
    List<Cell> cells = new ArrayList<>();
    for (long left = in.number(); left > 0; left--) {
      long head = in.number();
      Figures marks = in.figures();
      int slot = (int) (head >> 3);
      if (cut.holds(slot) && cut.holds(gender(head), returning(head))) {
        cells.add(new Cell(slot, gender(head), returning(head), marks));
      }
    }
    List<Held> sessions = new ArrayList<>();
    for (long left = in.number(); left > 0; left--) {
      Held held = new Held((int) in.number(), in.number(), in.number());
      if (cut.holds(held.slot)) {
        sessions.add(held);
      }
    }
    List<Child> children = new ArrayList<>();
    for (long left = in.number(); left > 0; left--) {
      long id = in.number();
      long head = in.number();
      int[] slots = in.slots((int) (head >> 3), cut);
      if (slots.length > 0 && cut.holds(gender(head), returning(head))) {
        children.add(new Child(id, gender(head), returning(head), slots));
      }
    }
    return new GroupFacts(path, band, cells, sessions, children);
  }

  private static Gender gender(long head) {
    int stated = (int) (head & 3);
    return stated == 0 ? null : Gender.values()[stated - 1];
  }

  private static boolean returning(long head) {
    return (head & 4) != 0;
  }

  /** Numbers of seven bits a byte, the last byte without the eighth. */
  private static final class Writer {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    void number(long value) {
      long rest = value;
      while ((rest & ~0x7fL) != 0) {
        bytes.write((int) (rest & 0x7f | 0x80));
        rest >>>= 7;
      }
      bytes.write((int) rest);
    }

    void slot(long number, Gender gender, boolean returning) {
      int stated = gender == null ? 0 : gender.ordinal() + 1;
      number(number << 3 | (returning ? 4 : 0) | stated);
    }
  }

  private static final class Reader {
    private final byte[] bytes;
    private int at;

    Reader(byte[] bytes) {
      this.bytes = bytes;
    }

    long number() {
      long value = 0;
      for (int shift = 0; ; shift += 7) {
        byte next = bytes[at++];
        value |= (long) (next & 0x7f) << shift;
        if (next >= 0) {
          return value;
        }
      }
    }

    /** Rising slots, each written as its distance from the one before. */
    int[] slots(int count, Cut cut) {
      int[] slots = new int[count];
      int kept = 0;
      int slot = 0;
      for (int i = 0; i < count; i++) {
        slot += (int) number();
        if (cut.holds(slot)) {
          slots[kept++] = slot;
        }
      }
      return kept == count ? slots : Arrays.copyOf(slots, kept);
    }

    Figures figures() {
      return new Figures(
          0, 0, number(), number(), number(), number(), number(), number(), number(), number(), 0);
    }
  }
}
