package ma.tifawt.catalogue;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A picture, sound or clip of a course. Its address names its content, so that an address always
 * gives the same bytes.
 *
 * @param path inside the course's folder
 * @param hash SHA-256 of the bytes, first 16 hexadecimal digits
 * @param type media type, from the list of allowed ones
 */
public record MediaFile(String course, String path, String hash, String type, Content content) {

  /**
   * The bytes, held in memory with the release. Equal by identity: the hash tells the content
   * apart.
   */
  public static final class Content {
    private final byte[] bytes;

    Content(byte[] bytes) {
      this.bytes = bytes;
    }

    public int length() {
      return bytes.length;
    }

    public byte[] copy() {
      return bytes.clone();
    }

    public void writeTo(OutputStream out) throws IOException {
      out.write(bytes);
    }
  }

  /**
   * Whether these bytes may be shown in a lesson under this name: a picture of an allowed type, of
   * the bytes its name promises, not too heavy, and no drawing that could run or fetch anything.
   */
  public static boolean mayBeShown(String name, byte[] bytes) {
    Faults faults = new Faults();
    if (CourseTree.ending(name).equals("svg")) {
      TextFile.read(faults.in(name), bytes).ifPresent(SvgGuard::check);
    }
    return CourseTree.wellNamed(name)
        && CourseTree.mediaType(name).filter(type -> type.startsWith("image/")).isPresent()
        && CourseTree.looksLikeItsEnding(name, bytes)
        && bytes.length <= CourseTree.MAX_PICTURE
        && faults.sorted().isEmpty();
  }

  /** {@code /media/<course>/<hash>/<file>}. */
  public String address() {
    return "/media/" + course + "/" + hash + "/" + path.substring(path.lastIndexOf('/') + 1);
  }
}
