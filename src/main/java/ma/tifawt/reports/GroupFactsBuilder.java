package ma.tifawt.reports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Adds up the rows of one group to the facts of its months or days. */
final class GroupFactsBuilder {

  private record Where(int slot, Gender gender, boolean returning) {}

  private record Who(long id, Gender gender) implements Comparable<Who> {
    @Override
    public int compareTo(Who other) {
      int byId = Long.compare(id, other.id);
      return byId != 0 ? byId : Integer.compare(order(gender), order(other.gender));
    }

    private static int order(Gender gender) {
      return gender == null ? -1 : gender.ordinal();
    }
  }

  private final FigureCells<Where> cells = new FigureCells<>();
  private final List<GroupFacts.Held> sessions = new ArrayList<>();
  private final Map<Who, Set<Integer>> came = new TreeMap<>();
  private final Set<Long> returning = new HashSet<>();

  /** Before any mark of the child: it came in a season before the group's. */
  void returns(long learner) {
    returning.add(learner);
  }

  /**
   * @param gender null where not stated
   */
  void marks(int slot, long learner, Gender gender, Figures marks) {
    cells.marks(cells.at(new Where(slot, gender, returning.contains(learner))), marks);
    if (marks.came() > 0) {
      came.computeIfAbsent(new Who(learner, gender), who -> new TreeSet<>()).add(slot);
    }
  }

  void sessions(int slot, long held, long unnamed) {
    sessions.add(new GroupFacts.Held(slot, held, unnamed));
  }

  GroupFacts build(String path, Band band) {
    List<GroupFacts.Cell> sums = new ArrayList<>();
    cells
        .figures()
        .forEach((at, f) -> sums.add(new GroupFacts.Cell(at.slot, at.gender, at.returning, f)));
    List<GroupFacts.Child> children = new ArrayList<>();
    came.forEach(
        (who, slots) ->
            children.add(
                new GroupFacts.Child(
                    who.id,
                    who.gender,
                    returning.contains(who.id),
                    slots.stream().mapToInt(Integer::intValue).toArray())));
    return new GroupFacts(path, band, sums, List.copyOf(sessions), children);
  }
}
