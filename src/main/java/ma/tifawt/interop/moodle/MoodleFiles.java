package ma.tifawt.interop.moodle;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.tifawt.interop.Intake;
import ma.tifawt.interop.Pictures;
import ma.tifawt.interop.Reason;
import ma.tifawt.interop.Spot;
import ma.tifawt.interop.XmlPart;

/**
 * The files that stand beside a text of Moodle, in base64; the text calls them
 * {@code @@PLUGINFILE@@/name}. Some editors put a picture into its address instead.
 */
final class MoodleFiles {

  private static final String HERE = "@@PLUGINFILE@@/";
  private static final Pattern IN_MARKDOWN =
      Pattern.compile("!\\[([^]]*+)]\\(@@PLUGINFILE@@/([^)\\s]+)\\)");
  private static final Pattern IN_ADDRESS =
      Pattern.compile("data:image/(png|jpeg|webp|svg\\+xml);base64,(.*)", Pattern.DOTALL);

  private final Spot spot;
  private final Intake intake;
  private final Pictures pictures;
  private final Map<String, byte[]> media;
  private final Map<String, XmlPart.Element> files = new LinkedHashMap<>();
  private final Set<String> used = new HashSet<>();

  /**
   * @param media gets the pictures that the text shows, by their names in the lesson
   */
  MoodleFiles(XmlPart.Element text, Intake intake, Pictures pictures, Map<String, byte[]> media) {
    this.spot = text.spot();
    this.intake = intake;
    this.pictures = pictures;
    this.media = media;
    text.elements("file")
        .forEach(
            file -> {
              String folder = file.attribute("path").orElse("/");
              String path = folder + "/" + file.attribute("name").orElse("");
              files.put(path.replaceAll("/+", "/").replaceFirst("^/", ""), file);
            });
  }

  /** The name in the lesson of what an {@code <img>} shows. */
  Optional<String> picture(XmlPart.Element img) {
    String source = img.attribute("src").orElse("");
    Matcher inside = IN_ADDRESS.matcher(source);
    if (inside.matches()) {
      String ending = inside.group(1).replace("+xml", "");
      return decoded(inside.group(2)).flatMap(bytes -> show("picture." + ending, bytes));
    }
    return source.startsWith(HERE) ? file(source.substring(HERE.length())) : Optional.empty();
  }

  private Optional<String> file(String address) {
    String path = unescaped(address.replaceFirst("\\?.*", ""));
    used.add(path);
    return Optional.ofNullable(files.get(path))
        .flatMap(file -> decoded(file.words()))
        .flatMap(bytes -> show(path, bytes));
  }

  private Optional<String> show(String source, byte[] bytes) {
    Optional<Pictures.Picture> picture = pictures.apart(source, bytes);
    picture.ifPresent(found -> media.put(found.name(), found.bytes()));
    return picture.map(Pictures.Picture::name);
  }

  /** Markdown with the names of the lesson; a picture that cannot be had keeps it out. */
  String named(String markdown) {
    return IN_MARKDOWN
        .matcher(markdown)
        .replaceAll(found -> Matcher.quoteReplacement(named(found)));
  }

  private String named(MatchResult found) {
    Optional<String> name = file(found.group(2));
    if (name.isEmpty()) {
      intake.refuse(spot, Reason.CONTENT_NOT_TAKEN, found.group());
    }
    return "![" + found.group(1) + "](media/" + name.orElse("") + ")";
  }

  /** What stands beside the text and is not shown in it: a sheet to load down, a sound. */
  void listUnused() {
    files.forEach(
        (path, file) -> {
          if (!used.contains(path) && !intake.refused()) {
            intake.note(file.spot(), Reason.PART_NOT_TAKEN, "<file> " + path);
          }
        });
  }

  private static Optional<byte[]> decoded(String base64) {
    try {
      return Optional.of(Base64.getMimeDecoder().decode(base64.strip()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String unescaped(String address) {
    try {
      return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return address;
    }
  }
}
