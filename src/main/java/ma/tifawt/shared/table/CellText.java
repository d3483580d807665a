package ma.tifawt.shared.table;

/** A cell without what nobody sees: blanks of any kind around it, marks of direction, line ends. */
final class CellText {

  private CellText() {}

  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        gap = clean.length() > 0;
      } else if (Character.getType(c) != Character.FORMAT) {
        if (gap) {
          clean.append(' ');
          gap = false;
        }
        clean.append(c);
      }
    }
    return clean.toString();
  }
}
