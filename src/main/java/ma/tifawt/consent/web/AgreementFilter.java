package ma.tifawt.consent.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import ma.tifawt.consent.ConsentError;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.json.Json;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.security.Permission;

/**
 * A young person who has still to agree can ask who they are, agree, and leave. Everything else
 * waits: an operation of the device gets no receipt and is sent again, so that no work is lost.
 */
public class AgreementFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final List<String> OPEN =
      List.of("/api/v1/me", "/api/v1/me/consents", "/api/v1/session", "/api/v1/sync/key");

  @Inject private Caller caller;
  @Inject private Texts texts;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean waits = caller.learnerId().isPresent() && !caller.may(Permission.LEARN);
    if (!waits || OPEN.contains(request.getRequestURI())) {
      chain.doFilter(request, response);
      return;
    }
    ConsentError code = ConsentError.AGREE_FIRST;
    byte[] body =
        Json.createObjectBuilder()
            .add("code", code.code())
            .add("message", texts.get(caller.language(), "error." + code.code()))
            .add("help", texts.get(caller.language(), "error." + code.code() + ".help"))
            .build()
            .toString()
            .getBytes(StandardCharsets.UTF_8);
    response.setStatus(code.kind().status());
    response.setContentType("application/json;charset=UTF-8");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
