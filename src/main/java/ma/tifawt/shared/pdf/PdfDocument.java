package ma.tifawt.shared.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ma.tifawt.shared.i18n.Lang;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * A PDF in one main language, written page after page. A page's content leaves the heap when the
 * next page begins (PDFBox keeps it in a temporary file), so a long document costs no more memory
 * than a short one.
 */
public final class PdfDocument implements AutoCloseable {
  public static final PDRectangle A4_UPRIGHT = PDRectangle.A4;
  public static final PDRectangle A4_LANDSCAPE =
      new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());

  private final PDDocument pdf = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
  private final COSDictionary resources = new COSDictionary();
  private final COSDictionary fontResources = new COSDictionary();
  private final COSDictionary states = new COSDictionary();
  private final COSDictionary imageResources = new COSDictionary();
  private final Map<ByteBuffer, String> images = new HashMap<>();
  private final Map<TrueTypeFace, EmbeddedFont> fonts = new LinkedHashMap<>();
  private final Structure structure = new Structure();
  private final List<PdfPage> pages = new ArrayList<>();
  private final Lang lang;

  public PdfDocument(Lang lang, String title, Instant madeAt) {
    this.lang = lang;
    resources.setItem(COSName.FONT, fontResources);
    pdf.setVersion(1.7f);
    pdf.setDocumentId(madeAt.toEpochMilli());
    pdf.getDocumentInformation().setTitle(title);
    pdf.getDocumentInformation().setCreator("Tifawt");
    pdf.getDocumentInformation().setProducer("Tifawt");
    pdf.getDocumentInformation()
        .setCreationDate(GregorianCalendar.from(madeAt.atZone(java.time.ZoneOffset.UTC)));
    pdf.getDocumentCatalog().setLanguage(lang.tag());
    PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
    preferences.setDisplayDocTitle(true);
    if (lang.rtl()) {
      preferences.setReadingDirection(PDViewerPreferences.READING_DIRECTION.R2L);
    }
    pdf.getDocumentCatalog().setViewerPreferences(preferences);
    metadata(title, madeAt);
  }

  public Lang lang() {
    return lang;
  }

  public PdfPage page(PDRectangle size) {
    if (!pages.isEmpty()) {
      flush(pages.get(pages.size() - 1));
    }
    PDPage page = new PDPage(size);
    page.getCOSObject().setItem(COSName.RESOURCES, resources);
    page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
    pdf.addPage(page);
    pages.add(new PdfPage(this, page));
    return pages.get(pages.size() - 1);
  }

  public List<PdfPage> pages() {
    return List.copyOf(pages);
  }

  /** A line in the document's direction. */
  public TextLine line(String text, Typeface typeface, float size) {
    return line(RichText.plain(text), typeface, size);
  }

  TextLine line(RichText text, Typeface typeface, float size) {
    return Shaper.line(text, typeface, size, lang.rtl());
  }

  /** Name of the graphics state that lets what lies under a drawing shine through. */
  String translucent(double fill, double stroke) {
    String name = "G" + Math.round(fill * 100) + "-" + Math.round(stroke * 100);
    if (states.getItem(COSName.getPDFName(name)) == null) {
      COSDictionary state = new COSDictionary();
      state.setFloat(COSName.CA_NS, (float) fill);
      state.setFloat(COSName.CA, (float) stroke);
      states.setItem(COSName.getPDFName(name), state);
      resources.setItem(COSName.EXT_G_STATE, states);
    }
    return name;
  }

  EmbeddedFont font(TrueTypeFace face) {
    return fonts.computeIfAbsent(
        face,
        key -> {
          EmbeddedFont font = new EmbeddedFont("F" + fonts.size(), key);
          fontResources.setItem(COSName.getPDFName(font.name()), font.dictionary());
          return font;
        });
  }

  /** Name of a picture of dots; the same bytes are in the file once. */
  String image(byte[] file) {
    return images.computeIfAbsent(ByteBuffer.wrap(file), key -> embedded(file));
  }

  private String embedded(byte[] file) {
    try {
      String name = "I" + images.size();
      PDImageXObject image = PDImageXObject.createFromByteArray(pdf, file, name);
      imageResources.setItem(COSName.getPDFName(name), image.getCOSObject());
      resources.setItem(COSName.XOBJECT, imageResources);
      return name;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable); // it was read before
    }
  }

  Structure structure() {
    return structure;
  }

  /** Moves what a page has gathered out of memory; it may be written to again afterwards. */
  private void flush(PdfPage written) {
    byte[] content = written.take();
    if (content.length == 0) {
      return;
    }
    PDPage page = written.page();
    PDStream stream = new PDStream(pdf);
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(content);
    } catch (IOException diskFull) {
      throw new UncheckedIOException(diskFull);
    }
    COSBase before = page.getCOSObject().getDictionaryObject(COSName.CONTENTS);
    COSArray contents = before instanceof COSArray known ? known : new COSArray();
    contents.add(stream.getCOSObject());
    page.getCOSObject().setItem(COSName.CONTENTS, contents);
  }

  private void metadata(String title, Instant madeAt) {
    String xmp =
        """
        <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
        <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
        <xmp:CreateDate>%s</xmp:CreateDate><xmp:CreatorTool>Tifawt</xmp:CreatorTool><pdf:Producer>Tifawt</pdf:Producer>
        </rdf:Description></rdf:RDF></x:xmpmeta>
        <?xpacket end="w"?>\
        """
            .formatted(
                escape(title),
                lang.tag(),
                madeAt.truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
    try {
      PDMetadata stream = new PDMetadata(pdf);
      stream.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
      pdf.getDocumentCatalog().setMetadata(stream);
    } catch (IOException diskFull) {
      throw new UncheckedIOException(diskFull);
    }
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  public void save(OutputStream out) {
    pages.forEach(this::flush);
    try {
      for (EmbeddedFont font : fonts.values()) {
        font.finish(pdf);
      }
      if (!structure.isEmpty()) {
        structure.finish(pdf.getDocumentCatalog());
      }
      pdf.save(out);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void close() {
    try {
      pdf.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
