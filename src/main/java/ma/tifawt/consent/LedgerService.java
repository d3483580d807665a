package ma.tifawt.consent;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.people.ChildCard;
import ma.tifawt.people.SettlingService;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.time.Now;

/**
 * The ledger itself: reads what holds, adds lines, and lets the child's standing follow in the same
 * transaction. No door of its own; the services that let a guardian, a child or staff speak use it.
 */
@ApplicationScoped
class LedgerService {

  @PersistenceContext private EntityManager em;
  @Inject private SettlingService settling;
  @Inject private AuditLog audit;
  @Inject private Settings settings;
  @Inject private Now now;

  /** What holds for each of the children, by id; a child nobody spoke of has an empty state. */
  Map<Long, ConsentState> states(Collection<ChildCard> children) {
    if (children.isEmpty()) {
      return Map.of();
    }
    Map<Long, List<Word>> words =
        em.createNamedQuery(Consent.LAST, Word.class)
            .setParameter("learners", children.stream().map(ChildCard::id).toList())
            .getResultStream()
            .collect(groupingBy(Word::learnerId));
    Map<Long, ConsentState> states = new HashMap<>();
    for (ChildCard child : children) {
      states.put(
          child.id(), ConsentState.of(stage(child), words.getOrDefault(child.id(), List.of())));
    }
    return states;
  }

  ConsentState state(ChildCard child) {
    return states(List.of(child)).get(child.id());
  }

  Stage stage(ChildCard child) {
    return Stage.of(
        child.birthYear(), child.birthMonth(), now.today(settings.zone()), settings.consent());
  }

  /** Whether the child has turned this age, by the rule of {@link Stage}. */
  boolean isOf(int age, ChildCard child) {
    return Stage.turned(age, child.birthYear(), child.birthMonth(), now.today(settings.zone()));
  }

  /** Adds the lines of one deed and settles the standing of the child. */
  ConsentState write(ChildCard child, Deed deed) {
    settling.hold(child.id());
    ConsentState before = state(child);
    Map<Purpose, Word> known = deed.guardianId() == null ? before.own() : before.guardians();
    Instant moment = now.instant();
    Map<Purpose, Decision> decisions = new TreeMap<>();
    deed.answers().forEach((purpose, yes) -> decisions.put(purpose, decide(known, purpose, yes)));
    decisions.forEach(
        (purpose, decision) ->
            em.persist(new Consent(deed, child.path(), purpose, decision, moment)));
    em.flush();
    audit.record("consent." + deed.channel(), "learner:" + child.id(), words(deed, decisions));
    ConsentState after = state(child);
    settling.stand(child.id(), after.standing(child.standing()));
    em.flush(); // a concurrent change must fail here, inside the call, not at commit
    return after;
  }

  private static Decision decide(Map<Purpose, Word> known, Purpose purpose, boolean yes) {
    if (yes) {
      return Decision.GRANTED;
    }
    boolean before =
        known.containsKey(purpose) && known.get(purpose).decision() != Decision.REFUSED;
    return before ? Decision.WITHDRAWN : Decision.REFUSED;
  }

  private static String words(Deed deed, Map<Purpose, Decision> decisions) {
    String who = deed.guardianId() == null ? "own" : "guardian:" + deed.guardianId();
    return decisions.entrySet().stream()
        .map(e -> e.getKey().code() + "=" + e.getValue().name().charAt(0))
        .collect(Collectors.joining(" ", who + " ", ""));
  }
}
