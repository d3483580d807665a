package ma.tifawt.learning.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import ma.tifawt.learning.LearningError;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.error.GeneralError;

/**
 * Looks at the length the browser announces before a byte of the body is read, so that a huge file
 * neither fills a disk nor takes a worker. A body of unannounced length is refused: browsers always
 * announce it.
 */
@Provider
@UploadLimited
public class UploadLimit implements ContainerRequestFilter {

  /** Bytes: the text, the other fields and the marks between the parts. */
  private static final long REST_OF_THE_FORM = 64_000;

  private static final long MEGABYTE = 1_000_000;

  @Inject private Settings settings;

  @Override
  public void filter(ContainerRequestContext exchange) {
    long announced = exchange.getLength();
    if (announced < 0) {
      throw new DomainException(GeneralError.MALFORMED, "Content-Length");
    }
    if (announced > settings.uploadLimit() + REST_OF_THE_FORM) {
      throw new DomainException(LearningError.FILE_TOO_LARGE, settings.uploadLimit() / MEGABYTE);
    }
  }
}
