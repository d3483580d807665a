package ma.tifawt.learning;

import java.io.Serializable;

/**
 * A file that came with a work.
 *
 * @param name safe to show and to save under
 * @param type media type found in the content
 * @param size in bytes
 */
public record WorkFile(long workId, String name, String type, long size) implements Serializable {

  /** Where its owner and the staff responsible for the group fetch it. */
  public String address() {
    return "/api/v1/submissions/" + workId + "/file";
  }

  public boolean isPicture() {
    return type.startsWith("image/");
  }
}
