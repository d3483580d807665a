package ma.tifawt.reports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A spreadsheet of OpenDocument 1.3 written from top to bottom: what is written leaves memory. Of
 * its own, because the libraries that write this format keep the whole book in memory or are under
 * the GPL. In a right-to-left language the first column stands on the right.
 */
public final class Ods implements AutoCloseable {

  private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";
  private static final String SPACES =
      Stream.of(
              "office:urn:oasis:names:tc:opendocument:xmlns:office:1.0",
              "table:urn:oasis:names:tc:opendocument:xmlns:table:1.0",
              "text:urn:oasis:names:tc:opendocument:xmlns:text:1.0",
              "style:urn:oasis:names:tc:opendocument:xmlns:style:1.0",
              "fo:urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
              "number:urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0")
          .map(space -> space.split(":", 2))
          .map(space -> "xmlns:" + space[0] + "=\"" + space[1] + "\" ")
          .collect(Collectors.joining("", " ", "office:version=\"1.3\""));

  private static final String STYLES =
      """
      <office:automatic-styles>\
      <number:percentage-style style:name="n-share"><number:number number:decimal-places="1"\
       number:min-integer-digits="1"/><number:text>%%</number:text></number:percentage-style>\
      <number:number-style style:name="n-tenth"><number:number number:decimal-places="1"\
       number:min-integer-digits="1"/></number:number-style>\
      <number:date-style style:name="n-month"><number:year number:style="long"/>\
      <number:text>-</number:text><number:month number:style="long"/></number:date-style>\
      <number:date-style style:name="n-day"><number:year number:style="long"/>\
      <number:text>-</number:text><number:month number:style="long"/>\
      <number:text>-</number:text><number:day number:style="long"/></number:date-style>\
      <style:style style:name="head" style:family="table-cell">\
      <style:text-properties fo:font-weight="bold"/></style:style>\
      <style:style style:name="share" style:family="table-cell" style:data-style-name="n-share"/>\
      <style:style style:name="tenth" style:family="table-cell" style:data-style-name="n-tenth"/>\
      <style:style style:name="month" style:family="table-cell" style:data-style-name="n-month"/>\
      <style:style style:name="day" style:family="table-cell" style:data-style-name="n-day"/>\
      <style:style style:name="sheet" style:family="table">\
      <style:table-properties style:writing-mode="%s"/></style:style>\
      </office:automatic-styles>""";

  private final ZipOutputStream zip;
  private final Writer out;

  public Ods(OutputStream target, boolean rtl) {
    zip = new ZipOutputStream(target, StandardCharsets.UTF_8);
    out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
    try {
      stored("mimetype", TYPE);
      zip.putNextEntry(new ZipEntry("META-INF/manifest.xml"));
      write(
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?><manifest:manifest"
              + " xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\""
              + " manifest:version=\"1.3\">"
              + entry("/", TYPE)
              + entry("content.xml", "text/xml")
              + "</manifest:manifest>");
      out.flush();
      zip.closeEntry();
      zip.putNextEntry(new ZipEntry("content.xml"));
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content" + SPACES + ">");
    write(STYLES.formatted(rtl ? "rl-tb" : "lr-tb"));
    write("<office:body><office:spreadsheet>");
  }

  private static String entry(String path, String type) {
    return "<manifest:file-entry manifest:full-path=\""
        + path
        + "\" manifest:media-type=\""
        + type
        + "\"/>";
  }

  /** The first entry must lie uncompressed, so that the file's kind can be read off its bytes. */
  private void stored(String name, String content) throws IOException {
    byte[] bytes = content.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(bytes);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCompressedSize(bytes.length);
    entry.setCrc(sum.getValue());
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  /** Begins a sheet of so many columns; the one before must be ended. */
  void sheet(String name, int columns) {
    write("<table:table table:style-name=\"sheet\" table:name=\"" + escaped(name) + "\">");
    write("<table:table-column table:number-columns-repeated=\"" + columns + "\"/>");
  }

  /** The same with a header that is repeated on each page of paper. */
  public void sheet(String name, List<String> header) {
    sheet(name, header.size());
    write("<table:table-header-rows>");
    row();
    header.forEach(cell -> text(cell, " table:style-name=\"head\""));
    endRow();
    write("</table:table-header-rows>");
  }

  public void endSheet() {
    write("</table:table>");
  }

  public void row() {
    write("<table:table-row>");
  }

  public void endRow() {
    write("</table:table-row>");
  }

  public void text(String text) {
    text(text, "");
  }

  private void text(String text, String style) {
    write("<table:table-cell office:value-type=\"string\"" + style + "><text:p>");
    write(escaped(text));
    write("</text:p></table:table-cell>");
  }

  public void empty() {
    write("<table:table-cell/>");
  }

  void count(long number) {
    number("float", "", String.valueOf(number));
  }

  /** From 0 to 1. */
  void share(double share) {
    number("percentage", " table:style-name=\"share\"", String.valueOf(share));
  }

  void tenth(double number) {
    number("float", " table:style-name=\"tenth\"", String.valueOf(number));
  }

  /** Empty where nothing is. */
  public void number(Measure measure, Figures figures) {
    number(measure, measure.of(figures));
  }

  void number(Measure measure, OptionalDouble value) {
    if (value.isEmpty()) {
      empty();
    } else {
      switch (measure.kind()) {
        case COUNT -> count((long) value.getAsDouble());
        case SHARE -> share(value.getAsDouble());
        case HOURS -> tenth(value.getAsDouble());
      }
    }
  }

  /** What the reader must know of the figures, as the last sheet of every book. */
  public void about(ReportWords words, List<ReportWords.About> lines) {
    sheet(words.text("reports.sheet.about"), 2);
    for (ReportWords.About line : lines) {
      row();
      text(line.what());
      text(line.value());
      endRow();
    }
    endSheet();
  }

  private void number(String type, String style, String value) {
    write(
        "<table:table-cell office:value-type=\""
            + type
            + "\""
            + style
            + " office:value=\""
            + value
            + "\"/>");
  }

  void month(LocalDate firstDay) {
    date("month", firstDay);
  }

  void day(LocalDate day) {
    date("day", day);
  }

  private void date(String style, LocalDate date) {
    write(
        "<table:table-cell office:value-type=\"date\" table:style-name=\""
            + style
            + "\" office:date-value=\""
            + date
            + "\"/>");
  }

  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 8);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> {
                  if (c >= ' ' || c == '\t' || c == '\n') {
                    safe.appendCodePoint(c);
                  }
                }
              }
            });
    return safe.toString();
  }

  private void write(String text) {
    try {
      out.write(text);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  @Override
  public void close() {
    write("</office:spreadsheet></office:body></office:document-content>");
    try {
      out.flush();
      zip.closeEntry();
      zip.finish();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
