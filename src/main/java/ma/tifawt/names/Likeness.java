package ma.tifawt.names;

import ma.tifawt.names.SoundDistance.Mode;

/** How much two written names look like one. The order of the constants is from least to most. */
enum Likeness {
  /** One of the two is not known. */
  NOT_KNOWN,
  OTHER,
  SOMEWHAT,
  /** Every word of the shorter one is in the longer one: Fatima, Fatima Zahra. */
  PART,
  ALIKE,
  SAME;

  private static final double FROM_SAME = 0.93;
  private static final double FROM_ALIKE = 0.84;
  private static final double FROM_SOMEWHAT = 0.66;

  /** What two known names are worth that are known to be different. */
  private static final double KNOWN_APART = 0.5;

  static Likeness of(NamePart one, NamePart two) {
    if (one.isEmpty() || two.isEmpty()) {
      return NOT_KNOWN;
    }
    if (one.spelling().equals(two.spelling()) || one.whole().known().sameAs(two.whole().known())) {
      return SAME;
    }
    if (two.arabic() && !one.arabic()) {
      return of(two, one);
    }
    Mode mode =
        one.arabic() == two.arabic() ? one.arabic() ? Mode.ARABIC : Mode.LATIN : Mode.ACROSS;
    Likeness heard = ofDifferent(one, two, mode);
    boolean slip =
        heard == OTHER && mode != Mode.ACROSS && Slip.between(one.letters(), two.letters());
    return slip && !knownApart(one, two) ? SOMEWHAT : heard;
  }

  /** What two scripts say together; one that contradicts the other takes a step off. */
  Likeness and(Likeness other) {
    if (this == NOT_KNOWN || other == NOT_KNOWN) {
      return this == NOT_KNOWN ? other : this;
    }
    Likeness best = compareTo(other) > 0 ? this : other;
    Likeness least = best == this ? other : this;
    return best == SAME && least.compareTo(PART) < 0 ? ALIKE : best;
  }

  private static Likeness ofDifferent(NamePart one, NamePart two, Mode mode) {
    int words = one.words().size();
    if (mode != Mode.ACROSS
        && (begins(one.whole(), two.whole()) || begins(two.whole(), one.whole()))) {
      return PART;
    }
    if (words == two.words().size()) {
      double least = 1;
      for (int i = 0; i < words; i++) {
        least = Math.min(least, ofWords(one.words().get(i), two.words().get(i), mode));
      }
      return grade(least);
    }
    Likeness whole = grade(ofWords(one.whole(), two.whole(), mode));
    return whole.compareTo(ALIKE) < 0 && holdsAll(one, two, mode) ? PART : whole;
  }

  /** Fatimazahra begins with Fatima; but Samira is not Samir with something after it. */
  private static boolean begins(NamePart.Word longer, NamePart.Word shorter) {
    int more = longer.sound().length() - shorter.sound().length();
    return more >= 3 && shorter.sound().length() >= 3 && longer.sound().startsWith(shorter.sound());
  }

  private static boolean knownApart(NamePart one, NamePart two) {
    if (one.whole().known().otherThan(two.whole().known())) {
      return true;
    }
    int words = one.words().size() == two.words().size() ? one.words().size() : 0;
    for (int i = 0; i < words; i++) {
      if (one.words().get(i).known().otherThan(two.words().get(i).known())) {
        return true;
      }
    }
    return false;
  }

  private static boolean holdsAll(NamePart one, NamePart two, Mode mode) {
    boolean oneIsLonger = one.words().size() > two.words().size();
    NamePart longer = oneIsLonger ? one : two;
    NamePart shorter = oneIsLonger ? two : one;
    for (NamePart.Word word : shorter.words()) {
      boolean found = false;
      for (NamePart.Word other : longer.words()) {
        double likeness = oneIsLonger ? ofWords(other, word, mode) : ofWords(word, other, mode);
        found |= likeness >= FROM_ALIKE;
      }
      if (!found) {
        return false;
      }
    }
    return true;
  }

  static double ofWords(NamePart.Word one, NamePart.Word two, Mode mode) {
    if (one.known().sameAs(two.known())) {
      return 1;
    }
    double likeness = SoundDistance.likeness(one.sound(), two.sound(), mode);
    return one.known().otherThan(two.known()) ? Math.min(likeness, KNOWN_APART) : likeness;
  }

  private static Likeness grade(double likeness) {
    return likeness >= FROM_SAME
        ? SAME
        : likeness >= FROM_ALIKE ? ALIKE : likeness >= FROM_SOMEWHAT ? SOMEWHAT : OTHER;
  }
}
