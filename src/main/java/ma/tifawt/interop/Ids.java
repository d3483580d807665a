package ma.tifawt.interop;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Ids for what has none in its own format: always the same for the same words. */
public final class Ids {

  private static final int MAX = 41;
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,40}");
  private static final int LETTERS = 26;

  private Ids() {}

  public static boolean valid(String id) {
    return ID.matcher(id).matches();
  }

  /**
   * The id of a step: its name where that has Latin letters, else made from its words.
   *
   * @param name may be empty
   */
  public static String step(String name, String words) {
    if (valid(name)) {
      return name;
    }
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
    String slug =
        plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    boolean latin = slug.chars().anyMatch(c -> c >= 'a' && c <= 'z');
    String id = latin ? slug : "";
    if (id.isEmpty()) {
      return "q-" + hash(name + "\n" + words);
    }
    id = Character.isLetter(id.charAt(0)) ? id : "q-" + id;
    return id.length() <= MAX ? id : id.substring(0, MAX - 9) + "-" + hash(id);
  }

  static String withNumber(String id, int number) {
    String end = "-" + number;
    return id.substring(0, Math.min(id.length(), MAX - end.length())) + end;
  }

  /** {@code a}, {@code b} … for options, whose order tells nothing. */
  public static List<String> letters(int count) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      char letter = (char) ('a' + i % LETTERS);
      ids.add(i < LETTERS ? String.valueOf(letter) : letter + String.valueOf(i / LETTERS));
    }
    return ids;
  }

  /** Ids that do not tell the order or the partner of what they name; equal words share one. */
  public static List<String> hidden(String prefix, List<String> words) {
    return words.stream().map(word -> prefix + hash(word)).toList();
  }

  private static String hash(String text) {
    return hash(text.getBytes(StandardCharsets.UTF_8));
  }

  static String hash(byte[] bytes) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] digest = sha.digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
