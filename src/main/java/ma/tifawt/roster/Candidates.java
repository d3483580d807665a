package ma.tifawt.roster;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.tifawt.names.FoldedIdentity;
import ma.tifawt.names.IdentityFolder;
import ma.tifawt.people.LearnerRecord;

/** Known children who are filed under keys that rows ask for. */
final class Candidates {

  private final Function<Comparison, Set<Long>> keysOf;
  private final Map<LearnerRecord, FoldedIdentity> folded = new HashMap<>();
  private final Map<Long, Set<LearnerRecord>> byKey = new HashMap<>();

  Candidates(Function<Comparison, Set<Long>> keysOf) {
    this.keysOf = keysOf;
  }

  void add(LearnerRecord known, Set<Long> hits, IdentityFolder folder) {
    folded.put(known, folder.fold(known.facts().at(known.path())));
    hits.forEach(hit -> byKey.computeIfAbsent(hit, h -> new HashSet<>()).add(known));
  }

  Set<Long> ids() {
    return folded.keySet().stream().map(LearnerRecord::id).collect(Collectors.toSet());
  }

  Map<LearnerRecord, FoldedIdentity> of(Comparison row) {
    Map<LearnerRecord, FoldedIdentity> candidates = new HashMap<>();
    for (long key : keysOf.apply(row)) {
      byKey.getOrDefault(key, Set.of()).forEach(known -> candidates.put(known, folded.get(known)));
    }
    return candidates;
  }
}
