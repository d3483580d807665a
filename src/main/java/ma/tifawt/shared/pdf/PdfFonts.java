package ma.tifawt.shared.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The font files of the build, each read once. */
final class PdfFonts {
  private static final String FOLDER = "/ma/tifawt/fonts/";
  private static final Map<String, TrueTypeFace> FACES = new ConcurrentHashMap<>();

  static {
    needNoSystemFonts();
  }

  private PdfFonts() {}

  static List<TrueTypeFace> of(Typeface typeface) {
    return typeface.files().stream().map(PdfFonts::face).toList();
  }

  /**
   * The face for a letter; one that lacks it draws a box, which is better than nothing and seen at
   * once in a proof.
   */
  static TrueTypeFace covering(int codePoint, Typeface typeface) {
    List<TrueTypeFace> faces = of(typeface);
    return faces.stream().filter(face -> face.covers(codePoint)).findFirst().orElse(faces.get(0));
  }

  private static TrueTypeFace face(String file) {
    return FACES.computeIfAbsent(file, PdfFonts::read);
  }

  private static TrueTypeFace read(String file) {
    try (InputStream in = PdfFonts.class.getResourceAsStream(FOLDER + file + ".ttf")) {
      if (in == null) {
        throw new IllegalStateException("font missing from the build: " + FOLDER + file + ".ttf");
      }
      return new TrueTypeFace(file, in.readAllBytes());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /**
   * On Linux the JDK refuses to open any font when the machine has no fontconfig or no font
   * ("Fontconfig head is null"), as in most containers. A font configuration of its own, with
   * nothing in it, makes it look no further: our fonts come from the class path.
   */
  private static void needNoSystemFonts() {
    System.setProperty("java.awt.headless", "true");
    if (System.getProperty("sun.awt.fontconfig") != null
        || !System.getProperty("os.name").contains("Linux")) {
      return;
    }
    try {
      Path empty = Files.createTempFile("tifawt", ".fontconfig.properties");
      Files.writeString(empty, "version=1\nsequence.allfonts=default\n");
      empty.toFile().deleteOnExit();
      System.setProperty("sun.awt.fontconfig", empty.toString());
    } catch (IOException noTemporaryFolder) {
      throw new UncheckedIOException(noTemporaryFolder);
    }
  }
}
