package ma.tifawt.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.UrlSanitizer;

/**
 * Markdown to HTML that is safe without trusting the checks before it: raw HTML is escaped, links
 * lead to a step of the page or to https, pictures come from {@code /media/}. A glossary term
 * becomes {@code <a class="term" href="#term-id" data-term="id">}; the page lists the definitions
 * under those ids.
 */
final class Markup {

  private static final int MAX_NESTING = 16;

  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

  private static final Parser PARSER =
      Parser.builder()
          .extensions(EXTENSIONS)
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .maxOpenBlockParsers(MAX_NESTING)
          .maxInlineNesting(MAX_NESTING)
          .customInlineContentParserFactory(new EscapedBracket.Parser())
          .build();

  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .extensions(EXTENSIONS)
          .escapeHtml(true)
          .sanitizeUrls(true)
          .urlSanitizer(new OwnAddresses())
          .softbreak(" ")
          .attributeProviderFactory(context -> new Attributes())
          .nodeRendererFactory(TermRenderer::new)
          .build();

  private Markup() {}

  static Document parse(String markdown) {
    return (Document) PARSER.parse(markdown);
  }

  /** The blocks as one piece; they are taken out of the document they were in. */
  static Prose prose(List<Node> blocks) {
    Document document = new Document();
    blocks.forEach(document::appendChild);
    PlainText plain = new PlainText();
    document.accept(plain);
    return new Prose(RENDERER.render(document).strip(), plain.text());
  }

  /** Children of a node, as a list that stays valid while they are moved. */
  static List<Node> children(Node parent) {
    List<Node> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      children.add(child);
    }
    return children;
  }

  static int pictures(List<Node> blocks) {
    int[] found = {0};
    AbstractVisitor counter =
        new AbstractVisitor() {
          @Override
          public void visit(Image image) {
            found[0]++;
          }
        };
    blocks.forEach(block -> block.accept(counter));
    return found[0];
  }

  /** A word with a card in the glossary. */
  static final class Term extends CustomNode {
    private final String id;
    private final String words;

    Term(String id, String words) {
      this.id = id;
      this.words = words;
    }
  }

  private record TermRenderer(HtmlNodeRendererContext context) implements NodeRenderer {
    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(Term.class);
    }

    @Override
    public void render(Node node) {
      Term term = (Term) node;
      var writer = context.getWriter();
      Map<String, String> attributes =
          new LinkedHashMap<>(); // in order: pages must be equal on every node
      attributes.put("class", "term");
      attributes.put("href", "#term-" + term.id);
      attributes.put("data-term", term.id);
      writer.tag("a", attributes);
      writer.text(term.words);
      writer.tag("/a");
    }
  }

  private static final class Attributes implements AttributeProvider {
    @Override
    public void setAttributes(Node node, String tag, Map<String, String> attributes) {
      if (node instanceof Image) {
        attributes.put("decoding", "async");
      }
      if (node instanceof Link link && link.getDestination().startsWith("#")) {
        attributes.remove("rel");
      } else if (node instanceof Link) {
        attributes.put("rel", "noopener noreferrer");
        attributes.put("class", "external");
      }
    }
  }

  private static final class OwnAddresses implements UrlSanitizer {
    @Override
    public String sanitizeLinkUrl(String url) {
      return url.startsWith("#") || url.toLowerCase(Locale.ROOT).startsWith("https://") ? url : "";
    }

    @Override
    public String sanitizeImageUrl(String url) {
      return url.startsWith("/media/") ? url : "";
    }
  }

  /** The words a reader hears: no marks, no picture texts; blocks on lines of their own. */
  private static final class PlainText extends AbstractVisitor {
    private final StringBuilder out = new StringBuilder();

    String text() {
      return out.toString().replaceAll("[ \t]+", " ").replaceAll("\\s*\n\\s*", "\n").strip();
    }

    @Override
    protected void visitChildren(Node parent) {
      super.visitChildren(parent);
      if (parent instanceof Block || parent instanceof TableCell) {
        out.append('\n');
      }
    }

    @Override
    public void visit(Text text) {
      out.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
      out.append(code.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock code) {
      out.append(code.getLiteral()).append('\n');
    }

    @Override
    public void visit(IndentedCodeBlock code) {
      out.append(code.getLiteral()).append('\n');
    }

    @Override
    public void visit(SoftLineBreak node) {
      out.append(' ');
    }

    @Override
    public void visit(HardLineBreak node) {
      out.append('\n');
    }

    @Override
    public void visit(Image image) {
      // its text is an alternative, not part of the reading
    }

    @Override
    public void visit(CustomNode node) {
      if (node instanceof Term term) {
        out.append(term.words);
      } else {
        visitChildren(node);
      }
    }
  }
}
