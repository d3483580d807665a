package ma.tifawt.names;

/**
 * Whether one slip of the finger turns one spelling into another: a letter left out, put in, put in
 * another's place, or two in the wrong order. A letter in the wrong place may change the sound of a
 * name beyond recognition (ten letters, the first of the article hit), so it is looked for in the
 * spelling. A feminine ending is no slip, and three letters are too few to tell.
 */
final class Slip {

  private static final int SHORTEST = 4;

  private Slip() {}

  static boolean between(String one, String two) {
    String longer = one.length() >= two.length() ? one : two;
    String shorter = longer == one ? two : one;
    int more = longer.length() - shorter.length();
    if (longer.length() < SHORTEST || more > 1 || more == 1 && feminine(longer, shorter)) {
      return false;
    }
    int start = 0;
    while (start < shorter.length() && longer.charAt(start) == shorter.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter.length() - start && last(longer, end) == last(shorter, end)) {
      end++;
    }
    int differ = longer.length() - start - end;
    return differ <= 1
        || differ == 2
            && more == 0
            && longer.charAt(start) == shorter.charAt(start + 1)
            && longer.charAt(start + 1) == shorter.charAt(start);
  }

  private static char last(String text, int fromEnd) {
    return text.charAt(text.length() - 1 - fromEnd);
  }

  private static boolean feminine(String longer, String shorter) {
    return longer.startsWith(shorter) && "هa".indexOf(last(longer, 0)) >= 0;
  }
}
