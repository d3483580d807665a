package ma.tifawt.consent;

import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.tifawt.people.Standing;

/** What holds for one child now: the last word of the guardians and of the person, by purpose. */
public record ConsentState(Stage stage, Map<Purpose, Word> guardians, Map<Purpose, Word> own)
    implements Serializable {

  static ConsentState of(Stage stage, Collection<Word> words) {
    Map<Purpose, Word> guardians = new EnumMap<>(Purpose.class);
    Map<Purpose, Word> own = new EnumMap<>(Purpose.class);
    for (Word word : words) {
      Purpose.of(word.purpose()).ifPresent(p -> (word.isOwn() ? own : guardians).put(p, word));
    }
    return new ConsentState(stage, guardians, own);
  }

  public boolean isOfAge() {
    return stage == Stage.ADULT;
  }

  /**
   * Purposes to ask about again: the yes that decides is to older words, or too old. It holds
   * meanwhile.
   */
  List<Purpose> renew(Map<Purpose, Integer> versions, Instant tooOld) {
    Map<Purpose, Word> deciding = stage == Stage.ADULT ? own : guardians;
    return deciding.entrySet().stream()
        .filter(e -> e.getValue().isYes())
        .filter(
            e ->
                e.getValue().textVersion() < versions.get(e.getKey())
                    || e.getValue().decidedAt().isBefore(tooOld))
        .map(Map.Entry::getKey)
        .toList();
  }

  boolean guardiansSay(Purpose purpose) {
    return yes(guardians, purpose);
  }

  /** Whether everybody who has to agree has agreed. */
  public boolean allows(Purpose purpose) {
    return switch (stage) {
      case CHILD -> yes(guardians, purpose);
      case ASSENTING -> yes(guardians, purpose) && (!purpose.isChilds() || yes(own, purpose));
      case ADULT -> yes(own, purpose);
    };
  }

  /** Whether the person has still to say yes before anything else; asked at sign-in. */
  public boolean asksThePerson() {
    return stage != Stage.CHILD && !yes(own, Purpose.PARTICIPATION);
  }

  /** The word that decides about participation: of the guardians, from majority on the person's. */
  Optional<Word> participation() {
    return Optional.ofNullable((stage == Stage.ADULT ? own : guardians).get(Purpose.PARTICIPATION));
  }

  /** What becomes of a child's standing by these words. */
  Standing standing(Standing now) {
    if (now == Standing.CLOSED || participation().isEmpty()) {
      return now;
    }
    if (participation().get().isYes()) {
      return Standing.ACTIVE;
    }
    return now == Standing.PENDING ? Standing.PENDING : Standing.WITHDRAWN;
  }

  private static boolean yes(Map<Purpose, Word> words, Purpose purpose) {
    return words.containsKey(purpose) && words.get(purpose).isYes();
  }
}
