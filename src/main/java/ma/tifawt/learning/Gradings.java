package ma.tifawt.learning;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The gradings of some works with their levels, read in two queries. */
record Gradings(Map<Long, List<Grading>> byWork, Map<Long, Map<String, Integer>> levels) {

  static Gradings of(EntityManager em, Collection<Long> works) {
    List<Grading> found =
        works.isEmpty()
            ? List.of()
            : em.createNamedQuery(Grading.OF_WORKS, Grading.class)
                .setParameter("works", works)
                .getResultList();
    List<GradingLevel> levels =
        found.isEmpty()
            ? List.of()
            : em.createNamedQuery(GradingLevel.OF_GRADINGS, GradingLevel.class)
                .setParameter("gradings", found.stream().map(Grading::id).toList())
                .getResultList();
    return new Gradings(
        found.stream().collect(Collectors.groupingBy(Grading::submissionId)),
        levels.stream()
            .collect(
                Collectors.groupingBy(
                    GradingLevel::gradingId,
                    Collectors.toMap(GradingLevel::criterion, GradingLevel::level))));
  }

  /** Oldest first. */
  List<Grading> of(long work) {
    return byWork.getOrDefault(work, List.of());
  }

  Map<String, Integer> levelsOf(Grading grading) {
    return levels.getOrDefault(grading.id(), Map.of());
  }
}
