package ma.tifawt.learning;

import java.util.Optional;
import java.util.UUID;

/**
 * What a child hands in.
 *
 * @param operation the device's id for it
 * @param lesson {@code course/module/lesson}
 * @param text may be blank if there is a file
 */
public record NewWork(
    UUID operation, String lesson, String step, String text, Optional<Upload> upload) {

  /**
   * @param name as the browser sent it, trusted in nothing
   * @param content all of it
   */
  public record Upload(String name, byte[] content) {}
}
