package ma.tifawt.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import ma.tifawt.shared.i18n.LocalizedText;
import org.junit.jupiter.api.Test;

class SharedMonthTest {

  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final String[] GENDERS = {"F", "M", "-"};

  /** Children by path of a group and gender. */
  private final Map<String, long[]> children = new TreeMap<>();

  private final Parents parents = new Parents();

  /** A place such as R1/P1/C1/G1, and its girls, boys and those of whom nobody knows. */
  private void group(String path, long girls, long boys, long unknown) {
    String[] names = path.split("/");
    for (Level level : List.of(Level.PROVINCE, Level.CENTRE, Level.GROUP)) {
      parents.put(level, names[level.depth() - 2], names[level.depth() - 3]);
    }
    children.put(path, new long[] {girls, boys, unknown});
  }

  private static long of(long[] atoms, ReportFilter filter) {
    return filter.gender().map(g -> atoms[g.ordinal()]).orElse(atoms[0] + atoms[1] + atoms[2]);
  }

  /** Each child has come thirty times and was away twenty times. */
  private static Figures figures(long children) {
    return new Figures(children, 4, 0, 0, 0, 0, 0, 30 * children, 50 * children, 45 * children, 0);
  }

  private AttendanceReport report(ReportFilter filter) {
    Map<String, Long> byKey = new LinkedHashMap<>();
    long total = 0;
    Level level = filter.level().orElseThrow();
    for (Map.Entry<String, long[]> each : children.entrySet()) {
      long count = of(each.getValue(), filter);
      byKey.merge(each.getKey().split("/")[level.depth() - 2], count, Long::sum);
      total += count;
    }
    List<ReportRow> rows = new ArrayList<>();
    byKey.forEach(
        (key, count) ->
            rows.add(
                new ReportRow(
                    Optional.of(new Node(level, key)),
                    key,
                    LocalizedText.of(key, key, key),
                    figures(count))));
    return new AttendanceReport(
        filter,
        filter,
        List.of(level),
        List.of(List.of(LocalizedText.of("p", "p", "p"))),
        List.of(),
        Optional.empty(),
        Instant.EPOCH,
        figures(total),
        new Trend(OCTOBER, OCTOBER, Figures.NONE),
        rows,
        List.of());
  }

  private List<SharedRow> ask(Level level, Gender gender) {
    SharedAsk.Split split = new SharedAsk.Split(Optional.ofNullable(gender), Optional.empty());
    SharedAsk asked = new SharedAsk("/frmf/", Optional.ofNullable(level), split, OCTOBER, OCTOBER);
    return new SharedMonth(asked, OCTOBER, parents, this::report).rows();
  }

  private String shown(Level level, Gender gender) {
    StringBuilder all = new StringBuilder();
    for (SharedRow row : ask(level, gender)) {
      all.append(row.code())
          .append('=')
          .append(row.counts().map(c -> String.valueOf(c.children())).orElse("x"))
          .append(' ');
    }
    return all.toString().strip();
  }

  @Test
  void aSmallCentreIsHiddenWithABrotherAndEverythingBelowThem() {
    group("R1/P1/C1/G1", 4, 3, 0);
    group("R1/P1/C2/G2", 15, 15, 0);
    group("R1/P1/C3/G3", 20, 20, 0);
    group("R1/P1/C3/G4", 20, 20, 0);
    assertThat(shown(null, null)).isEqualTo("frmf=117");
    assertThat(shown(Level.PROVINCE, null)).isEqualTo("P1=117");
    assertThat(shown(Level.CENTRE, null)).isEqualTo("C1=x C2=x C3=80");
    assertThat(shown(Level.GROUP, null)).isEqualTo("G1=x G2=x G3=40 G4=40");
  }

  /** The boys of the second centre would follow from its girls. */
  @Test
  void girlsAreShownOnlyWhereBoysCanBe() {
    group("R1/P1/C1/G1", 20, 20, 0);
    group("R1/P1/C2/G2", 30, 2, 0);
    group("R1/P1/C3/G3", 40, 40, 0);
    assertThat(shown(Level.CENTRE, null)).isEqualTo("C1=40 C2=32 C3=80");
    assertThat(shown(Level.CENTRE, Gender.F)).isEqualTo("C1=x C2=x C3=40");
    assertThat(shown(Level.CENTRE, Gender.M)).isEqualTo("C1=x C2=x C3=40");
  }

  @Test
  void oneChildOfWhomNobodyKnowsIsNotFoundBySubtraction() {
    group("R1/P1/C1/G1", 20, 20, 1);
    group("R1/P1/C2/G2", 30, 30, 0);
    assertThat(shown(Level.CENTRE, null)).isEqualTo("C1=41 C2=60");
    assertThat(shown(Level.CENTRE, Gender.F)).isEqualTo("C1=x C2=x");
  }

  @Test
  void whatIsHiddenSaysNothingButItsSessions() {
    group("R1/P1/C1/G1", 4, 3, 0);
    SharedRow row = ask(Level.CENTRE, null).get(0);
    assertThat(row.hidden()).isTrue();
    assertThat(row.counts()).isEmpty();
    assertThat(row.sessions()).isEqualTo(4);
    assertThat(row.parent()).isEqualTo("P1");
  }

  /**
   * Whoever asks everything there is to ask, and calculates: no number of 1 to 9 comes out. What is
   * published is a system of equations over the children of each group and gender; a small number
   * must not follow from it.
   */
  @Test
  void nothingSmallFollowsFromAllAnswersTogether() {
    Random random = new Random(11);
    for (int round = 0; round < 150; round++) {
      children.clear();
      for (int g = 0; g < 2 + random.nextInt(7); g++) {
        int centre = random.nextInt(4);
        group(
            "R" + centre / 3 + "/P" + centre / 2 + centre / 3 + "/C" + centre + "/G" + g,
            count(random),
            count(random),
            random.nextInt(3) == 0 ? count(random) : 0);
      }
      attack();
    }
  }

  private static long count(Random random) {
    return random.nextInt(3) == 0 ? random.nextInt(12) : 10 + random.nextInt(40);
  }

  private void attack() {
    Equations known = new Equations();
    List<long[]> secrets = new ArrayList<>();
    Level[] levels = {null, Level.REGION, Level.PROVINCE, Level.CENTRE, Level.GROUP};
    for (Level level : levels) {
      for (Gender gender : new Gender[] {null, Gender.F, Gender.M}) {
        for (SharedRow row : ask(level, gender)) {
          long[] cell = cell(level == null ? "" : row.code(), level, gender);
          row.counts().ifPresent(c -> known.add(cell, c.children()));
        }
      }
      for (String code : ask(level, null).stream().map(SharedRow::code).toList()) {
        for (int gender = -1; gender < 3; gender++) {
          long[] cell = cell(level == null ? "" : code, level, gender);
          if (SmallCells.small(value(cell))) {
            secrets.add(cell);
          }
        }
      }
    }
    for (long[] secret : secrets) {
      assertThat(known.give(secret)).as("%s follows", value(secret)).isFalse();
    }
  }

  private long[] cell(String code, Level level, Gender gender) {
    return cell(code, level, gender == null ? -1 : gender.ordinal());
  }

  /** Which of the unknown numbers a cell adds up. */
  private long[] cell(String code, Level level, int gender) {
    long[] cell = new long[children.size() * GENDERS.length];
    int group = 0;
    for (String path : children.keySet()) {
      boolean in = level == null || path.split("/")[level.depth() - 2].equals(code);
      for (int g = 0; in && g < GENDERS.length; g++) {
        cell[group * GENDERS.length + g] = gender < 0 || gender == g ? 1 : 0;
      }
      group++;
    }
    return cell;
  }

  private long value(long[] cell) {
    long sum = 0;
    int i = 0;
    for (long[] atoms : children.values()) {
      for (long atom : atoms) {
        sum += cell[i++] * atom;
      }
    }
    return sum;
  }

  /** Linear equations modulo a prime. */
  private static final class Equations {
    private static final long PRIME = 1_000_000_007L;
    private final List<long[]> rows = new ArrayList<>();

    /** A sum of nobody says of each of its parts that there is nobody. */
    void add(long[] cell, long value) {
      if (value == 0) {
        for (int i = 0; i < cell.length; i++) {
          if (cell[i] != 0) {
            long[] one = new long[cell.length];
            one[i] = 1;
            put(one);
          }
        }
      }
      put(cell.clone());
    }

    private void put(long[] row) {
      reduce(row);
      int lead = lead(row);
      if (lead >= 0) {
        long inverse = power(row[lead], PRIME - 2);
        for (int i = 0; i < row.length; i++) {
          row[i] = row[i] * inverse % PRIME;
        }
        rows.add(row);
      }
    }

    boolean give(long[] cell) {
      long[] rest = cell.clone();
      reduce(rest);
      return lead(rest) < 0;
    }

    private void reduce(long[] row) {
      for (long[] each : rows) {
        long factor = row[lead(each)];
        for (int i = 0; factor != 0 && i < row.length; i++) {
          row[i] = Math.floorMod(row[i] - factor * each[i] % PRIME, PRIME);
        }
      }
    }

    private static int lead(long[] row) {
      for (int i = 0; i < row.length; i++) {
        if (row[i] != 0) {
          return i;
        }
      }
      return -1;
    }

    private static long power(long base, long exponent) {
      long result = 1;
      long square = base % PRIME;
      for (long e = exponent; e > 0; e >>= 1) {
        result = (e & 1) == 1 ? result * square % PRIME : result;
        square = square * square % PRIME;
      }
      return result;
    }
  }
}
