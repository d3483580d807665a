package ma.tifawt.catalogue;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.tifawt.catalogue.Faults.Place;
import ma.tifawt.catalogue.LessonReader.Logic;
import ma.tifawt.shared.i18n.Lang;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * Walks a lesson's Markdown once: refuses what content must not hold, gives pictures the address of
 * their bytes and glossary terms their words.
 */
final class MarkupCheck extends AbstractVisitor {

  private static final Pattern TERM =
      Pattern.compile("\\[\\[([^\\]|]{1,60})(?:\\|([^\\]]{1,80}))?\\]\\]");
  private static final Pattern SCHEME =
      Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:.*|//.*", Pattern.DOTALL);

  /**
   * Asking a child for these in a task they hand in; child-safety CS-11. A first net, not a proof.
   */
  private static final Pattern PERSONAL =
      Pattern.compile(
          "num[ée]ro de t[ée]l[ée]phone|ton adresse|mot de passe|ton nom de famille"
              + "|phone number|your address|your password|your full name"
              + "|رقم هاتفك|رقم الهاتف|عنوانك|كلمة السر|اسمك الكامل",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Letters under which the script of a text says nothing. */
  private static final int FEW_LETTERS = 60;

  private final Reading reading;
  private final String folder;
  private final Logic logic;
  private final Lang lang;
  private final Faults.File faults;
  private final Set<String> terms = new LinkedHashSet<>();
  private final Set<String> media = new LinkedHashSet<>();
  private int latin;
  private int arabic;
  private int letters;

  MarkupCheck(Reading reading, String folder, Logic logic, Lang lang, Faults.File faults) {
    this.reading = reading;
    this.folder = folder;
    this.logic = logic;
    this.lang = lang;
    this.faults = faults;
  }

  Set<String> terms() {
    return terms;
  }

  Set<String> media() {
    return media;
  }

  @Override
  public void visit(Document document) {
    visitChildren(document);
    int foreign = lang.rtl() || lang == Lang.ZGH ? latin : arabic;
    if (letters > FEW_LETTERS && foreign * 10 > letters * 6) {
      faults.add(FaultCode.WRONG_SCRIPT, Place.START, lang.path());
    }
  }

  @Override
  public void visit(Heading heading) {
    boolean step = heading.getLevel() == 2 && heading.getParent() instanceof Document;
    if (!step && heading.getLevel() != 3) {
      faults.add(FaultCode.HEADING_LEVEL, place(heading), heading.getLevel());
    }
    if (!step) {
      visitChildren(heading);
    }
  }

  @Override
  public void visit(HtmlBlock html) {
    faults.add(FaultCode.RAW_HTML, place(html), html.getLiteral());
  }

  @Override
  public void visit(HtmlInline html) {
    faults.add(FaultCode.RAW_HTML, place(html), html.getLiteral());
  }

  @Override
  public void visit(Image image) {
    Alt alt = new Alt();
    image.accept(alt);
    if (alt.text.toString().isBlank()) {
      faults.add(FaultCode.ALT_TEXT_MISSING, place(image), image.getDestination());
    }
    if (SCHEME.matcher(image.getDestination()).matches()) {
      faults.add(FaultCode.REMOTE_ADDRESS, place(image), image.getDestination());
      return;
    }
    reading
        .media()
        .find(folder, image.getDestination(), faults, place(image))
        .map(MediaFile::address)
        .ifPresent(
            address -> {
              image.setDestination(address);
              media.add(address);
            });
  }

  @Override
  public void visit(Link link) {
    String to = link.getDestination();
    if (to.startsWith("#")) {
      String step = to.substring(1);
      if (!logic.steps().containsKey(step)) {
        faults.add(
            FaultCode.UNKNOWN_STEP, place(link), step, DidYouMean.of(logic.steps().keySet(), step));
      }
    } else if (!to.toLowerCase(Locale.ROOT).startsWith("https://")) {
      faults.add(FaultCode.LINK_SCHEME, place(link), to);
    } else if (!logic.links().contains(to)) {
      faults.add(FaultCode.LINK_NOT_REVIEWED, place(link), to);
    }
    visitChildren(link);
  }

  @Override
  public void visit(Text text) {
    count(text.getLiteral());
    Matcher matcher = TERM.matcher(text.getLiteral());
    int done = 0;
    while (matcher.find()) {
      String before = text.getLiteral().substring(done, matcher.start());
      if (!before.isEmpty()) {
        text.insertBefore(new Text(before));
      }
      Place at = place(text);
      text.insertBefore(term(matcher, new Place(at.line(), at.column() + matcher.start())));
      done = matcher.end();
    }
    if (done > 0) {
      text.setLiteral(text.getLiteral().substring(done));
    }
  }

  private Node term(Matcher matcher, Place place) {
    String id = matcher.group(1);
    Map<String, GlossaryTerm> glossary = reading.shared().glossary();
    if (!glossary.containsKey(id)) {
      faults.add(FaultCode.UNKNOWN_TERM, place, id, DidYouMean.of(glossary.keySet(), id));
      return new Text(id);
    }
    Map<Lang, GlossaryTerm.Text> texts = glossary.get(id).texts();
    if (!texts.containsKey(lang)) {
      faults.add(FaultCode.WORDS_MISSING, place, id, lang.path());
      return new Text(id);
    }
    terms.add(id);
    return new Markup.Term(
        id, matcher.group(2) == null ? texts.get(lang).term() : matcher.group(2));
  }

  /** Warns where a task asks for what a child should not write down. */
  void personalData(String text, Place place) {
    Matcher matcher = PERSONAL.matcher(text);
    if (matcher.find()) {
      faults.add(FaultCode.ASKS_PERSONAL_DATA, place, matcher.group());
    }
  }

  private void count(String text) {
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(
            c -> {
              letters++;
              Character.UnicodeScript script = Character.UnicodeScript.of(c);
              latin += script == Character.UnicodeScript.LATIN ? 1 : 0;
              arabic += script == Character.UnicodeScript.ARABIC ? 1 : 0;
            });
  }

  private static Place place(Node node) {
    return LessonTextReader.place(node);
  }

  private static final class Alt extends AbstractVisitor {
    private final StringBuilder text = new StringBuilder();

    @Override
    public void visit(Text node) {
      text.append(node.getLiteral());
    }
  }
}
