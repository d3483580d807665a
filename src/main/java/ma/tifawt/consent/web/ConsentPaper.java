package ma.tifawt.consent.web;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import ma.tifawt.consent.ConsentTexts;
import ma.tifawt.consent.FormSheet;
import ma.tifawt.consent.Purpose;
import ma.tifawt.consent.Relation;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.LocalizedText;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.pdf.Ink;
import ma.tifawt.shared.pdf.PdfDocument;
import ma.tifawt.shared.pdf.PdfText;
import ma.tifawt.shared.pdf.QrCode;
import ma.tifawt.shared.pdf.TextLine;
import ma.tifawt.shared.pdf.Typeface;

/**
 * The paper that a guardian fills in: one A4 page a child, black on white. Everything is said in
 * two languages, each on its half of the page; the boxes, the lines and the signature stand between
 * them once, so that nobody can say yes in one language and no in the other. All measures are
 * points, 1/72 inch.
 */
final class ConsentPaper {

  private static final float QR = 74;
  private static final float NOTICE_QR = 46;

  /** Below it stands where to find the whole explanation. */
  private static final float FOOT = 76;

  /** Between the halves, where yes and no are. */
  private static final float MIDDLE = 72;

  /** Between the halves where there is nothing. */
  private static final float APART = 18;

  /** From yes to no, and from one relation to the next. */
  private static final float ANSWER = 16.5f;

  private final ConsentTexts questions;
  private final Heading heading;
  private final List<PaperVoice> voices;
  private final PdfDocument document;
  private String code = "";
  private PaperPage paper;
  private float y;

  /**
   * @param languages two; the first is the document's
   * @param address of the installation
   */
  record Heading(
      List<Lang> languages,
      LocalizedText programme,
      LocalizedText group,
      LocalizedText centre,
      String address,
      int majorityAge) {}

  private ConsentPaper(
      List<PaperVoice> voices, ConsentTexts questions, Heading heading, PdfDocument document) {
    this.voices = voices;
    this.questions = questions;
    this.heading = heading;
    this.document = document;
  }

  static byte[] print(
      Texts texts, ConsentTexts questions, Heading heading, List<FormSheet> sheets, Instant at) {
    List<PaperVoice> voices = PaperVoice.both(texts, heading.languages());
    Lang first = voices.get(0).lang();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String title = texts.get(first, "consentPaper.title") + " · " + heading.group().in(first);
    try (PdfDocument document = new PdfDocument(first, title, at)) {
      ConsentPaper paper = new ConsentPaper(voices, questions, heading, document);
      sheets.forEach(paper::sheet);
      document.save(out);
    }
    return out.toByteArray();
  }

  private void sheet(FormSheet sheet) {
    code = sheet.code();
    newPage();
    head(sheet);
    boolean ofAge = sheet.ofAge();
    guardian(ofAge);
    paragraphs(ofAge ? "consentPaper.text.own" : "consentPaper.text.what", heading.majorityAge());
    y -= 6;
    for (Purpose purpose : Purpose.values()) {
      if (!ofAge || purpose.isChilds()) {
        question(purpose, ofAge);
      }
    }
    y -= 5;
    paragraphs("consentPaper.text.rights");
    signature();
    foot();
  }

  private void newPage() {
    paper = new PaperPage(document.page(PdfDocument.A4_UPRIGHT), voices);
    y = paper.page().height() - PaperPage.MARGIN;
  }

  /** Words that an operator made longer go on behind, under the same code. */
  private void need(float height) {
    if (y - height < FOOT) {
      newPage();
      code(y - 8);
      y -= 24;
    }
  }

  private void head(FormSheet sheet) {
    float top = y;
    float middle = paper.page().width() / 2;
    QrCode square = QrCode.of(code);
    String what = voices.get(0).word("consentPaper.alt.form");
    paper
        .page()
        .tagged("Figure", what, () -> square.draw(paper.page(), middle - QR / 2, top - QR, QR));
    code(top - QR - 8);
    title("P", Typeface.TEXT, 1, voice -> heading.programme().in(voice.lang()));
    y -= 3;
    title("H1", Typeface.BOLD, 1.5f, voice -> voice.word("consentPaper.title"));
    y -= 3;
    title("P", Typeface.BOLD, 1.2f, voice -> child(voice, sheet));
    y -= 3;
    title("P", Typeface.TEXT, 1, voice -> heading.group().in(voice.lang()));
    title("P", Typeface.TEXT, 1, voice -> heading.centre().in(voice.lang()));
    y = Math.min(y, top - QR - 8) - 18;
  }

  private void code(float base) {
    PdfText bold = new PdfText(document, Typeface.BOLD, 10.5f);
    TextLine printed = bold.line(PdfText.leftToRight(code));
    float middle = paper.page().width() / 2;
    paper.page().tagged("P", () -> PdfText.centre(paper.page(), printed, middle, base, Ink.INK));
  }

  private void title(String role, Typeface face, float larger, Function<PaperVoice, String> words) {
    float width = paper.half(QR + 24);
    Map<Lang, List<TextLine>> lines = paper.wrapped(face, larger, width, words);
    paper.beside(role, lines, width, 0, y);
    y -= PaperPage.height(lines);
  }

  private static String child(PaperVoice voice, FormSheet sheet) {
    return voice.word("consentPaper.label.child", sheet.child().name(voice.lang().rtl()));
  }

  /** Who signs: a line for the name, a box for each relation, a line for the telephone. */
  private void guardian(boolean ofAge) {
    if (ofAge) {
      paper.blank("consentPaper.label.ownName", paper.left(), paper.right(), y);
      y -= 14;
      return;
    }
    paper.blank("consentPaper.label.name", paper.left(), paper.right(), y);
    y -= 21;
    Relation[] relations = Relation.values();
    float column = paper.half(0);
    for (int i = 0; i < relations.length; i++) {
      paper.box("Relation." + relations[i], paper.left() + column * (i % 2 + 0.64f), y);
      y -= i % 2 * ANSWER;
    }
    y -= 3;
    paper.blank("consentPaper.label.phone", paper.left(), paper.right(), y);
    y -= 12;
  }

  private void paragraphs(String key, Object... values) {
    float width = paper.half(APART);
    Map<Lang, List<TextLine>> lines =
        paper.wrapped(Typeface.TEXT, 1, width, voice -> voice.word(key, values));
    need(PaperPage.height(lines));
    paper.beside("P", lines, width, 0, y);
    y -= PaperPage.height(lines);
  }

  /** One question with its own two boxes: no answer carries another. */
  private void question(Purpose purpose, boolean ofAge) {
    Typeface face = purpose.isOptional() ? Typeface.TEXT : Typeface.BOLD;
    float width = paper.half(MIDDLE);
    Map<Lang, List<TextLine>> lines =
        paper.wrapped(
            face,
            1,
            width,
            voice ->
                ofAge
                    ? questions.toPerson(purpose, "C", voice.lang())
                    : questions.toGuardian(purpose, voice.lang()));
    float height = Math.max(PaperPage.height(lines) + 4, 2 * ANSWER + 2);
    need(height);
    paper.beside("P", lines, width, 0, y);
    float axis = paper.page().width() / 2;
    float middle = y - height / 2 - 3.5f;
    paper.box("consentPaper.label.yes", axis, middle + ANSWER / 2);
    paper.box("consentPaper.label.no", axis, middle - ANSWER / 2);
    paper.rule(0.4f, paper.left(), paper.right(), y - height);
    y -= height + 2;
  }

  private void signature() {
    need(34);
    y -= 34;
    float parted = paper.left() + paper.half(0) * 1.2f;
    paper.blank("consentPaper.label.signature", paper.left(), parted - 10, y);
    paper.blank("consentPaper.label.date", parted + 10, paper.right(), y);
  }

  /** Where the whole explanation stands, for the telephone. */
  private void foot() {
    for (PaperVoice voice : voices) {
      QrCode square = QrCode.of(heading.address() + "/" + voice.lang().path() + "/notice");
      float left = voice.right() ? paper.right() - NOTICE_QR : paper.left();
      paper
          .page()
          .tagged(
              "Figure",
              voice.word("consentPaper.alt.notice"),
              () -> square.draw(paper.page(), left, FOOT - 10 - NOTICE_QR, NOTICE_QR));
    }
    float inset = NOTICE_QR + 8;
    float width = paper.half(APART) - inset;
    Map<Lang, List<TextLine>> lines =
        paper.wrapped(Typeface.TEXT, 1, width, voice -> voice.word("consentPaper.text.notice"));
    paper.beside("P", lines, width, inset, FOOT - 8);
  }
}
