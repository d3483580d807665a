package ma.tifawt.names;

import java.lang.Character.UnicodeScript;

/** The script of a name. */
public enum Script {
  ARABIC,
  LATIN,
  /** Both, another, or no letter at all. */
  UNCLEAR;

  public static Script of(String text) {
    boolean arabic = text.codePoints().anyMatch(c -> is(c, UnicodeScript.ARABIC));
    boolean latin = text.codePoints().anyMatch(c -> is(c, UnicodeScript.LATIN));
    boolean other =
        text.codePoints()
            .anyMatch(
                c ->
                    Character.isLetter(c)
                        && !is(c, UnicodeScript.ARABIC)
                        && !is(c, UnicodeScript.LATIN)
                        && !is(c, UnicodeScript.COMMON)
                        && !is(c, UnicodeScript.INHERITED));
    if (arabic == latin || other) {
      return UNCLEAR;
    }
    return arabic ? ARABIC : LATIN;
  }

  private static boolean is(int c, UnicodeScript script) {
    return Character.isLetter(c) && UnicodeScript.of(c) == script;
  }
}
