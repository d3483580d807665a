package ma.tifawt.certificates.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import ma.tifawt.certificates.Verification;
import ma.tifawt.certificates.VerificationService;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.rest.RequestLanguage;
import ma.tifawt.shared.web.PageShell;
import ma.tifawt.shared.web.TryLimit;

/**
 * {@code /verify/<code>}, as printed on the paper, in the visitor's language; {@code
 * /ar/verify/<code>} in that one. Answers at once, from the database, and is stored nowhere: a
 * certificate may be revoked a minute later.
 */
@WebServlet({"/verify/*", "/ar/verify/*", "/fr/verify/*", "/en/verify/*", "/zgh/verify/*"})
public class VerifyServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient VerificationService verification;
  @Inject private transient PageShell shell;
  @Inject private transient Texts texts;
  @Inject private transient TryLimit limit;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Lang lang = language(request);
    String asked = request.getParameter("code");
    if (asked != null) {
      String code = URLEncoder.encode(asked.strip(), StandardCharsets.UTF_8).replace("+", "%20");
      response.sendRedirect(
          request.getContextPath() + "/" + lang.path() + "/verify/" + code.replace("%2F", "-"));
      return;
    }
    VerifyPage page = new VerifyPage(shell, texts, lang);
    String typed = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
    if (typed.isEmpty()) {
      write(response, HttpServletResponse.SC_OK, page.question());
    } else if (limit.isClosed(request.getRemoteAddr())) {
      write(response, 429, page.tooMany());
    } else {
      Verification answer = verification.verify(typed);
      boolean known =
          answer instanceof Verification.Genuine || answer instanceof Verification.Revoked;
      if (!known) {
        limit.wrong(request.getRemoteAddr());
      }
      int status = known ? HttpServletResponse.SC_OK : HttpServletResponse.SC_NOT_FOUND;
      write(response, status, page.answer(answer, typed));
    }
  }

  private static void write(HttpServletResponse response, int status, byte[] page)
      throws IOException {
    response.setStatus(status);
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Robots-Tag", "noindex");
    response.setContentLength(page.length);
    response.getOutputStream().write(page);
  }

  /** Of the address; else chosen before on this device; else the browser's. */
  private static Lang language(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return Stream.of(
            Lang.of(request.getServletPath().split("/")[1]),
            Arrays.stream(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals("tifawt-lang"))
                .findFirst()
                .flatMap(cookie -> Lang.of(cookie.getValue())))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> RequestLanguage.of(request));
  }
}
