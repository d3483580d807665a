package ma.tifawt.reports;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place or group, whatever the programme, as it stands in an address: {@code region:MA-04},
 * {@code centre:12}.
 *
 * @param key code of a region or province, id of a centre or group
 */
public record Node(Level level, String key) {

  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?<place>region|province):(?<code>[A-Za-z0-9-]{1,10})"
              + "|(?<unit>centre|group):(?<id>[1-9][0-9]{0,17})");

  static Optional<Node> parse(String written) {
    Matcher parts = WRITTEN.matcher(written);
    if (!parts.matches()) {
      return Optional.empty();
    }
    boolean place = parts.group("place") != null;
    String word = parts.group(place ? "place" : "unit");
    String key = parts.group(place ? "code" : "id");
    return Optional.of(new Node(Level.valueOf(word.toUpperCase(java.util.Locale.ROOT)), key));
  }

  @Override
  public String toString() {
    return level.word() + ":" + key;
  }
}
