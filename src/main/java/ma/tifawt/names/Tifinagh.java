package ma.tifawt.names;

/**
 * Letters of the Tifinagh block (U+2D30-2D67) in the Latin spelling that registers use for the same
 * names; the ones of IRCAM's alphabet and the older forms beside them. Emphatic letters fall
 * together with the plain ones, ayn is left out, as clerks do.
 */
final class Tifinagh {

  private static final String[] LATIN =
      ("a b b g g dj dj d d d d e f k k k h h h h  kh kh q q i j j j l m n gn ng"
              + " p ou r r gh gh gh s s ch t t tch t v w y z z z e o")
          .split(" ", -1);

  private Tifinagh() {}

  static String latin(int letter) {
    int place = letter - '\u2D30';
    return place >= 0 && place < LATIN.length ? LATIN[place] : "";
  }
}
