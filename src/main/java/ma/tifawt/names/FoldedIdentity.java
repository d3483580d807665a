package ma.tifawt.names;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** An {@link Identity} whose names are folded; folding costs more than comparing. */
public final class FoldedIdentity {

  private final Identity facts;
  private final NamePart givenAr;
  private final NamePart familyAr;
  private final NamePart givenLat;
  private final NamePart familyLat;

  FoldedIdentity(Identity facts, Function<String, NamePart> fold) {
    this.facts = facts;
    givenAr = fold.apply(facts.givenAr());
    familyAr = fold.apply(facts.familyAr());
    givenLat = fold.apply(facts.givenLat());
    familyLat = fold.apply(facts.familyLat());
  }

  public Identity facts() {
    return facts;
  }

  Likeness givenLike(FoldedIdentity other) {
    return across(givenAr, givenLat, other.givenAr, other.givenLat);
  }

  Likeness familyLike(FoldedIdentity other) {
    return across(familyAr, familyLat, other.familyAr, other.familyLat);
  }

  /** This one's given name and the other's family name. */
  Likeness givenLikeFamily(FoldedIdentity other) {
    return across(givenAr, givenLat, other.familyAr, other.familyLat);
  }

  /** So many children have both names that they say little; asked of two who are named alike. */
  boolean frequentWith(FoldedIdentity other) {
    return Stream.concat(given().stream(), other.given().stream()).anyMatch(NamePart::frequent)
        && Stream.concat(family().stream(), other.family().stream()).anyMatch(NamePart::frequent);
  }

  List<NamePart> given() {
    return known(givenAr, givenLat);
  }

  List<NamePart> family() {
    return known(familyAr, familyLat);
  }

  private static List<NamePart> known(NamePart arabic, NamePart latin) {
    return Stream.of(arabic, latin).filter(part -> !part.isEmpty()).toList();
  }

  /** Within a script where both have it; across scripts only where none is shared. */
  private static Likeness across(NamePart oneAr, NamePart oneLat, NamePart twoAr, NamePart twoLat) {
    Likeness within = Likeness.of(oneAr, twoAr).and(Likeness.of(oneLat, twoLat));
    return within == Likeness.NOT_KNOWN
        ? Likeness.of(oneAr, twoLat).and(Likeness.of(oneLat, twoAr))
        : within;
  }
}
