package ma.tifawt.names;

import java.util.List;
import java.util.Random;
import ma.tifawt.names.NameSeeds.Alike;
import ma.tifawt.names.NameSeeds.Seed;
import ma.tifawt.names.PairMaker.Child;
import ma.tifawt.names.PairMaker.Scripts;

/** What is hard about telling whether two records are one child, one method a difficulty. */
final class PairStrata {

  private final PairMaker maker;
  private final Random random;

  private PairStrata(PairMaker maker) {
    this.maker = maker;
    random = maker.random();
  }

  /** Every stratum so many times; half of the strata are one child written twice. */
  static List<Pair> all(PairMaker maker, int times) {
    PairStrata strata = new PairStrata(maker);
    for (int i = 0; i < times; i++) {
      strata.oneChild();
      strata.twoChildren();
    }
    return maker.pairs();
  }

  private void oneChild() {
    Child child = maker.child();
    Child near = random.nextInt(3) > 0 ? child : child.at(maker.neighbour(child.path()));
    same("spellings", maker.written(child, Scripts.LATIN), maker.written(near, Scripts.LATIN));
    child = maker.child();
    same("scripts", maker.written(child, Scripts.ARABIC), maker.written(child, Scripts.LATIN));
    child = maker.child();
    same("script-missing", maker.written(child, Scripts.BOTH), maker.written(child));
    child = maker.rareChild();
    Child moved = child.at(maker.elsewhere(child.path()));
    same("moved", maker.written(child, Scripts.BOTH), maker.written(moved));
    slips();
    swapped();
    births();
    parts();
  }

  private void slips() {
    Child child = maker.child();
    Scripts scripts = maker.anyScripts();
    Identity one = maker.written(child, scripts);
    Identity two = maker.written(child, scripts);
    boolean given = random.nextBoolean();
    same("slip", one, slipped(two, given, !given));
    child = maker.rareChild();
    one = maker.written(child, Scripts.BOTH);
    same("slips-in-both", one, slipped(maker.written(child, Scripts.BOTH), true, true));
  }

  private Identity slipped(Identity i, boolean given, boolean family) {
    boolean arabic = i.givenLat().isEmpty() || !i.givenAr().isEmpty() && random.nextBoolean();
    return new Identity(
        given && arabic ? maker.slip(i.givenAr()) : i.givenAr(),
        family && arabic ? maker.slip(i.familyAr()) : i.familyAr(),
        given && !arabic ? maker.slip(i.givenLat()) : i.givenLat(),
        family && !arabic ? maker.slip(i.familyLat()) : i.familyLat(),
        i.birthYear(),
        i.birthMonth(),
        i.gender(),
        i.path());
  }

  private void swapped() {
    Child child = maker.child();
    Identity i = maker.written(child);
    Identity crossed =
        new Identity(
            i.familyAr(),
            i.givenAr(),
            i.familyLat(),
            i.givenLat(),
            i.birthYear(),
            i.birthMonth(),
            i.gender(),
            i.path());
    same("swapped", maker.written(child), crossed);
  }

  private void births() {
    Child child = maker.rareChild();
    Child other =
        switch (random.nextInt(4)) {
          case 0 -> child.born(child.year(), 0);
          case 1 -> child.born(child.year(), 1);
          case 2 -> child.born(child.year(), child.month() < 12 ? child.month() + 1 : 11);
          default -> child.born(child.year() + (random.nextBoolean() ? 1 : -1), child.month());
        };
    same("birth", maker.written(child), maker.written(other));
  }

  private void parts() {
    Child child = maker.child();
    while (!child.given().compound()) {
      child = maker.child();
    }
    Seed whole = child.given();
    Seed first =
        new Seed(
            whole.arabic().stream().map(PairStrata::firstWord).toList(),
            whole.latin().stream().map(PairStrata::firstWord).toList(),
            whole.frequent(),
            whole.gender());
    same("part", maker.written(child, Scripts.BOTH), maker.written(child.named(first)));
  }

  /** Nobody cuts Abdelkrim to Abd or writes half of Azz Eddine. */
  private static String firstWord(String name) {
    String first = name.split("[ -]")[0];
    return List.of("عبد", "Abd", "نور", "عز", "Nour", "Azz", "بو", "Bou", "El").contains(first)
        ? name
        : first;
  }

  private void twoChildren() {
    Child child = maker.child();
    other("twins", child, child.named(otherGiven(child)));
    List<Alike> alike = maker.seeds().alike;
    Alike two = alike.get(random.nextInt(alike.size()));
    other("twins-alike", child.named(two.one()), child.named(two.two()));
    child = maker.child();
    int later = 11 + random.nextInt(40);
    int months = (child.year() * 12) + child.month() - 1 + later;
    Child sibling = child.named(otherGiven(child)).born(months / 12, months % 12 + 1);
    other("brothers-and-sisters", child, sibling);
    child = maker.child();
    int years = 2 + random.nextInt(30);
    other("father-and-son", child, child.born(child.year() - years, 1 + random.nextInt(12)));
    frequentNames();
    child = maker.child();
    other("family-differs", child, child.ofFamily(otherFamily(child)));
    child = maker.child();
    Child cousin = child.named(otherGiven(child)).at(maker.neighbour(child.path()));
    other("cousins", child, cousin.born(child.year(), 1 + random.nextInt(12)));
    child = maker.child();
    Child namesake = child.at(maker.elsewhere(child.path()));
    other("namesake", child, namesake.born(child.year() + 2 + random.nextInt(3), child.month()));
    child = maker.child();
    other("same-month", child, child.named(otherGiven(child)).ofFamily(otherFamily(child)));
  }

  private void frequentNames() {
    List<Seed> given = NameSeeds.frequent(maker.seeds().given);
    List<Seed> families = NameSeeds.frequent(maker.seeds().families);
    Child child =
        maker
            .child()
            .named(given.get(random.nextInt(given.size())))
            .ofFamily(families.get(random.nextInt(families.size())));
    other("frequent-names", child, child.at(maker.elsewhere(child.path())));
  }

  private Seed otherGiven(Child child) {
    Seed other = maker.seeds().anyGiven(random);
    while (other.equals(child.given()) || partOf(other, child.given())) {
      other = maker.seeds().anyGiven(random);
    }
    return other;
  }

  /** Fatima beside Fatima Zahra is its own difficulty, not any twin. */
  private static boolean partOf(Seed one, Seed two) {
    String first = one.latin().get(0);
    String second = two.latin().get(0);
    return first.startsWith(second) || second.startsWith(first);
  }

  private Seed otherFamily(Child child) {
    Seed other = maker.seeds().anyFamily(random);
    while (other.equals(child.family())) {
      other = maker.seeds().anyFamily(random);
    }
    return other;
  }

  private void same(String stratum, Identity one, Identity two) {
    maker.add(stratum, true, one, two);
  }

  private void other(String stratum, Child one, Child two) {
    maker.add(stratum, false, maker.written(one), maker.written(two));
  }
}
