package ma.tifawt.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * Takes a quote apart where a line of it begins with a keyword: people write {@code > answer: a}
 * and {@code > answer: b} on lines that follow each other, which is one quote for Markdown. Without
 * this a key or a teacher's note could end up in what children read.
 */
final class Notes {

  private final List<String> keywords;
  private final List<BlockQuote> notes = new ArrayList<>();

  private Notes(List<String> keywords) {
    this.keywords = keywords;
  }

  static List<BlockQuote> of(BlockQuote quote, List<String> keywords) {
    Notes notes = new Notes(keywords);
    notes.begin(quote);
    Markup.children(quote).forEach(notes::add);
    return notes.notes;
  }

  private void begin(Node from) {
    BlockQuote note = new BlockQuote();
    note.setSourceSpans(from.getSourceSpans());
    notes.add(note);
  }

  private void add(Node block) {
    if (!(block instanceof Paragraph paragraph)) {
      last().appendChild(block);
      return;
    }
    Paragraph line = null;
    Node before = null;
    for (Node inline : Markup.children(paragraph)) {
      if (line == null || isBreak(before) && opens(inline)) {
        if (opens(inline) && last().getFirstChild() != null) {
          begin(inline);
          if (before != null) {
            before.unlink();
          }
        }
        line = new Paragraph();
        line.setSourceSpans(inline.getSourceSpans());
        last().appendChild(line);
      }
      line.appendChild(inline);
      before = inline;
    }
  }

  private BlockQuote last() {
    return notes.get(notes.size() - 1);
  }

  private static boolean isBreak(Node node) {
    return node instanceof SoftLineBreak || node instanceof HardLineBreak;
  }

  private boolean opens(Node inline) {
    return inline instanceof Text text
        && keywords.stream().anyMatch(word -> text.getLiteral().startsWith(word + ":"));
  }
}
