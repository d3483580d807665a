package ma.tifawt.shared.rest;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import ma.tifawt.shared.error.GeneralError;
import ma.tifawt.shared.i18n.Texts;

/**
 * Refuses a changing request without the header {@code X-Tifawt}, which another site cannot set
 * without asking first; this is the guard against forged requests. Faces pages have their view
 * state.
 */
@Provider
public class OwnPagesOnly implements ContainerRequestFilter {

  @Inject private Texts texts;
  @Context private HttpServletRequest request;

  @Override
  public void filter(ContainerRequestContext exchange) {
    boolean reads = exchange.getMethod().equals("GET") || exchange.getMethod().equals("HEAD");
    if (!reads && exchange.getHeaderString("X-Tifawt") == null) {
      exchange.abortWith(
          Fault.response(texts, RequestLanguage.of(request), GeneralError.FOREIGN_REQUEST));
    }
  }
}
