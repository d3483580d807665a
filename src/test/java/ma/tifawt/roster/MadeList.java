package ma.tifawt.roster;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** A list of children as a file, with names made of syllables; the same one each time. */
public final class MadeList {

  private static final String[] SYLLABLES =
      "ba cha di fa ghi ha ji ka la mi na ou ra sa ta wa ya za dri hou ben mou lah sou".split(" ");

  private final Random chance = new Random(2026);

  /**
   * @param familySyllables the fewer, the more children are called alike
   */
  public Path write(Path file, int rows, int familySyllables) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("Prénom;Nom;Date de naissance;Sexe\n");
      for (int i = 0; i < rows; i++) {
        out.write(
            "%s;%s;%02d/%02d/%d;%s%n"
                .formatted(
                    name(2 + i % 2),
                    name(familySyllables),
                    1 + chance.nextInt(28),
                    1 + chance.nextInt(12),
                    2008 + chance.nextInt(10),
                    i % 2 == 0 ? "F" : "M"));
      }
    }
    return file;
  }

  private String name(int syllables) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      name.append(SYLLABLES[chance.nextInt(SYLLABLES.length)]);
    }
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
