package ma.tifawt.interop.qti;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import ma.tifawt.catalogue.MediaFile;
import ma.tifawt.catalogue.Release;
import ma.tifawt.interop.MarkdownWriter;

/** The pictures of the items of one package, and their words with the addresses of the package. */
final class QtiMedia {

  /** The shorter side, so that a tenth of a percent is one pixel at least. */
  private static final int SIDE = 1000;

  private static final Pattern IMG =
      Pattern.compile("<img src=\"([^\"]*)\" alt=\"([^\"]*)\"[^>]*/>");
  private static final Pattern TERM =
      Pattern.compile("<a class=\"term\" href=\"[^\"]*\" data-term=\"([^\"]*)\">([^<]*)</a>");
  private static final Pattern ALIGNED = Pattern.compile("(<t[dh]) align=\"[a-z]+\">");
  private static final Pattern LINK_MORE =
      Pattern.compile("(<a) rel=\"[^\"]*\"( href=\"[^\"]*\") class=\"external\">");
  private static final Pattern VIEW_BOX =
      Pattern.compile("viewBox=\"[-0-9.]+[ ,]+[-0-9.]+[ ,]+([0-9.]+)[ ,]+([0-9.]+)\"");

  private final Release release;
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  QtiMedia(Release release) {
    this.release = release;
  }

  /** By path in the package. */
  Map<String, byte[]> files() {
    return files;
  }

  /** The HTML of a lesson with pictures from the package and without what only our pages use. */
  String xhtml(String html) {
    String pictures =
        IMG.matcher(html)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        "<img src=\"../%s\" alt=\"%s\"/>"
                            .formatted(packed(found.group(1)), found.group(2))));
    String terms =
        TERM.matcher(pictures)
            .replaceAll("<span class=\"" + MarkdownWriter.TERM_CLASS + "$1\">$2</span>");
    String tables = ALIGNED.matcher(terms).replaceAll("$1>");
    return LINK_MORE.matcher(tables).replaceAll("$1$2>");
  }

  private String packed(String address) {
    MediaFile file = release.media().get(address);
    String path = "media/" + address.substring(address.lastIndexOf('/') + 1);
    byte[] bytes = file.content().copy();
    byte[] there = files.putIfAbsent(path, bytes);
    if (there != null && !Arrays.equals(there, bytes)) {
      String[] parts = address.split("/");
      path = "media/" + parts[parts.length - 2] + "-" + parts[parts.length - 1];
      files.put(path, bytes);
    }
    return path;
  }

  /**
   * The picture of a hotspot, drawn at a size that its areas are told in.
   *
   * @param wordsWithoutIt what is asked
   */
  record Picture(String img, int width, int height, String wordsWithoutIt) {}

  Picture picture(String html) {
    Matcher found = IMG.matcher(html);
    if (!found.find()) {
      throw new IllegalArgumentException("no picture in " + html);
    }
    double ratio = ratio(release.media().get(found.group(1)));
    int width = (int) Math.round(SIDE * Math.max(1, ratio));
    int height = (int) Math.round(SIDE * Math.max(1, 1 / ratio));
    String img =
        "<img src=\"../%s\" alt=\"%s\" width=\"%d\" height=\"%d\"/>\n"
            .formatted(packed(found.group(1)), found.group(2), width, height);
    String words = xhtml(found.replaceFirst("").replaceAll("<p>\\s*</p>", "").strip());
    return new Picture(img, width, height, words);
  }

  /** Width by height; a square where the file does not tell. */
  private static double ratio(MediaFile file) {
    byte[] bytes = file.content().copy();
    if (file.type().startsWith("image/svg")) {
      Matcher box = VIEW_BOX.matcher(new String(bytes, StandardCharsets.UTF_8));
      return box.find() ? Double.parseDouble(box.group(1)) / Double.parseDouble(box.group(2)) : 1;
    }
    try {
      var image = ImageIO.read(new ByteArrayInputStream(bytes));
      return image == null ? 1 : (double) image.getWidth() / image.getHeight();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
