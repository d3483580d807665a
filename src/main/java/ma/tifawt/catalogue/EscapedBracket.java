package ma.tifawt.catalogue;

import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;

/**
 * A bracket behind a backslash. It is kept apart from the text around it until words of the
 * glossary have been found, so that {@code \[\[id\]\]} is what it says.
 */
final class EscapedBracket extends CustomNode {

  private final String sign;

  private EscapedBracket(char sign) {
    this.sign = String.valueOf(sign);
  }

  /** Makes all of them the text that they are. */
  static void settle(Node document) {
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(CustomNode node) {
            if (node instanceof EscapedBracket bracket) {
              Text text = new Text(bracket.sign);
              text.setSourceSpans(bracket.getSourceSpans());
              bracket.insertBefore(text);
              bracket.unlink();
            } else {
              visitChildren(node);
            }
          }
        });
  }

  static final class Parser implements InlineContentParserFactory, InlineContentParser {

    @Override
    public Set<Character> getTriggerCharacters() {
      return Set.of('\\');
    }

    @Override
    public InlineContentParser create() {
      return this;
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
      Scanner scanner = state.scanner();
      scanner.next();
      char sign = scanner.peek();
      if (sign != '[' && sign != ']') {
        return ParsedInline.none();
      }
      scanner.next();
      return ParsedInline.of(new EscapedBracket(sign), scanner.position());
    }
  }
}
