package ma.tifawt.access.web;

import java.io.ByteArrayOutputStream;
import java.text.Bidi;
import java.time.Instant;
import java.util.List;
import ma.tifawt.access.IssuedCard;
import ma.tifawt.access.IssuedSecret;
import ma.tifawt.access.Picture;
import ma.tifawt.access.SecretKind;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.pdf.Ink;
import ma.tifawt.shared.pdf.PdfDocument;
import ma.tifawt.shared.pdf.PdfPage;
import ma.tifawt.shared.pdf.PdfText;
import ma.tifawt.shared.pdf.QrCode;
import ma.tifawt.shared.pdf.Typeface;
import ma.tifawt.shared.web.Assets;

/**
 * Sheets to cut up: a slip with the secret, or a card, for each child. On them stand the given name
 * with the initial and where the slip belongs, no family name and no address. All measures are
 * points, 1/72 inch.
 */
final class SecretPaper {

  /** A card of 82 × 54 mm goes into the sleeve of a bank card. */
  private static final float WIDTH = 232.4f;

  private static final float HEIGHT = 153;
  private static final int COLUMNS = 2;
  private static final int ROWS = 5;
  private static final float PADDING = 10;

  private final Texts texts;
  private final Lang lang;
  private final String place;
  private final PictureDrawings drawings;
  private final Instant madeAt;

  /** A paper prints one document. */
  private PdfDocument current;

  /**
   * @param place group and centre, in words
   */
  SecretPaper(Texts texts, Lang lang, String place, Assets assets, Instant madeAt) {
    this.texts = texts;
    this.lang = lang;
    this.place = place;
    this.drawings = new PictureDrawings(assets);
    this.madeAt = madeAt;
  }

  /** What stands on one slip, between its edges. */
  private interface Slip<T> {
    void draw(PdfPage page, T of, Box box);
  }

  private record Box(float left, float right, float top, float foot) {
    float middle() {
      return (left + right) / 2;
    }
  }

  byte[] secrets(List<IssuedSecret> issued) {
    return print("secrets.paper.title", issued, this::secret);
  }

  byte[] cards(List<IssuedCard> issued) {
    return print("secrets.cards.title", issued, this::card);
  }

  private <T> byte[] print(String title, List<T> all, Slip<T> slip) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PdfDocument document = new PdfDocument(lang, texts.get(lang, title), madeAt)) {
      current = document;
      int perPage = COLUMNS * ROWS;
      for (int first = 0; first < all.size(); first += perPage) {
        PdfPage page = document.page(PdfDocument.A4_UPRIGHT);
        List<T> here = all.subList(first, Math.min(all.size(), first + perPage));
        for (int i = 0; i < here.size(); i++) {
          Box box = box(page, i % COLUMNS, i / COLUMNS);
          cut(page, box);
          slip.draw(page, here.get(i), inner(box));
        }
      }
      document.save(out);
    }
    return out.toByteArray();
  }

  private Box box(PdfPage page, int column, int row) {
    int seat = lang.rtl() ? COLUMNS - 1 - column : column;
    float left = (page.width() - COLUMNS * WIDTH) / 2 + seat * WIDTH;
    float top = page.height() - (page.height() - ROWS * HEIGHT) / 2 - row * HEIGHT;
    return new Box(left, left + WIDTH, top, top - HEIGHT);
  }

  private static Box inner(Box box) {
    return new Box(
        box.left() + PADDING, box.right() - PADDING, box.top() - PADDING, box.foot() + PADDING);
  }

  /** Broken lines where to cut. */
  private static void cut(PdfPage page, Box box) {
    page.decoration(
        () -> {
          page.stroke(Ink.INK, 0.7f).dash(4, 4);
          page.rectangle(box.left(), box.foot(), WIDTH, HEIGHT);
          page.paintStroke().dash();
        });
  }

  private void head(PdfPage page, String name, Box box, float right, float left) {
    start(page, whole(name), Typeface.BOLD, 17, new Box(left, right, box.top(), 0), 16);
    start(page, place, Typeface.TEXT, 9, new Box(left, right, box.top(), 0), 32);
  }

  /** The point behind the initial belongs to the name, in whatever script the page is. */
  private static String whole(String name) {
    boolean fromTheRight = Bidi.requiresBidi(name.toCharArray(), 0, name.length());
    return name + (fromTheRight ? '\u200F' : '\u200E');
  }

  private void start(PdfPage page, String words, Typeface face, float size, Box box, float below) {
    PdfText text = new PdfText(current, face, size);
    page.tagged(
        "P",
        () ->
            text.start(
                page,
                text.fit(words, box.right() - box.left(), 6),
                box.left(),
                box.right(),
                box.top() - below,
                Ink.INK));
  }

  private void secret(PdfPage page, IssuedSecret issued, Box box) {
    head(page, issued.name(), box, box.right(), box.left());
    if (issued.kind() == SecretKind.PICTURES) {
      pictures(page, issued.pictures(), box);
    } else {
      PdfText large = new PdfText(current, Typeface.BOLD, 30);
      page.tagged(
          "P",
          () ->
              PdfText.centre(
                  page,
                  large.line(PdfText.leftToRight(issued.secret())),
                  box.middle(),
                  box.foot() + 50,
                  Ink.INK));
    }
    String user = texts.get(lang, "secrets.paper.user", PdfText.leftToRight(issued.userName()));
    start(page, user, Typeface.TEXT, 9, new Box(box.left(), box.right(), box.foot() + 14, 0), 0);
    start(
        page,
        texts.get(lang, "secrets.paper.own"),
        Typeface.TEXT,
        9,
        new Box(box.left(), box.right(), box.foot() + 1, 0),
        0);
  }

  /** In the direction in which the child reads, each with its number. */
  private void pictures(PdfPage page, List<String> names, Box box) {
    float gap = 8;
    float side = 44;
    float all = names.size() * side + (names.size() - 1) * gap;
    for (int i = 0; i < names.size(); i++) {
      int seat = lang.rtl() ? names.size() - 1 - i : i;
      float left = box.middle() - all / 2 + seat * (side + gap);
      String name = names.get(i);
      String said = (i + 1) + ". " + Picture.of(name).in(texts, lang);
      page.tagged("Figure", said, () -> drawings.of(name).draw(page, left, box.foot() + 46, side));
      PdfText number = new PdfText(current, Typeface.BOLD, 11);
      String digit = String.valueOf(i + 1);
      page.decoration(
          () ->
              PdfText.centre(page, number.line(digit), left + side / 2, box.foot() + 33, Ink.INK));
    }
  }

  private void card(PdfPage page, IssuedCard issued, Box box) {
    float side = box.top() - box.foot();
    float left = lang.rtl() ? box.left() : box.right() - side;
    QrCode code = QrCode.of(issued.token());
    page.tagged(
        "Figure",
        texts.get(lang, "secrets.cards.square"),
        () -> code.draw(page, left, box.foot(), side));
    float from = lang.rtl() ? box.left() + side + 4 : box.left();
    float to = lang.rtl() ? box.right() : box.right() - side - 4;
    head(page, issued.name(), box, to, from);
    PdfText small = new PdfText(current, Typeface.TEXT, 9);
    float line = box.top() - 56;
    for (var words : small.wrap(texts.get(lang, "secrets.cards.how"), to - from)) {
      float y = line;
      page.tagged("P", () -> small.start(page, words, from, to, y, Ink.INK));
      line -= 13;
    }
  }
}
