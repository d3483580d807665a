package ma.tifawt.shared.rest;

import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.error.GeneralError;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;

/**
 * Turns whatever a resource throws into the one shape of a failure; only what nobody foresaw is
 * logged with its trace.
 */
@Provider
public class FaultMapper implements ExceptionMapper<Throwable> {

  private static final System.Logger LOG = System.getLogger(FaultMapper.class.getName());

  @Inject private Texts texts;
  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(Throwable thrown) {
    Lang lang = RequestLanguage.of(request);
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof DomainException domain) {
        return Fault.response(texts, lang, domain.code(), domain.arguments().toArray());
      }
      if (t instanceof ConstraintViolationException invalid) {
        String where =
            invalid.getConstraintViolations().iterator().next().getPropertyPath().toString();
        return Fault.response(texts, lang, GeneralError.MALFORMED, where);
      }
      if (t instanceof OptimisticLockException) {
        return Fault.response(texts, lang, GeneralError.CHANGED_MEANWHILE);
      }
      if (isDatabaseDown(t)) {
        LOG.log(System.Logger.Level.WARNING, "the database does not answer: {0}", t.getMessage());
        return Fault.response(texts, lang, GeneralError.DATABASE_DOWN);
      }
    }
    if (thrown instanceof WebApplicationException web) {
      int status = web.getResponse().getStatus();
      return status == 404 || status == 405
          ? Fault.response(texts, lang, GeneralError.NOT_FOUND)
          : Fault.response(texts, lang, GeneralError.MALFORMED, "HTTP " + status);
    }
    LOG.log(System.Logger.Level.ERROR, "unexpected failure of a request", thrown);
    return Fault.response(texts, lang, GeneralError.UNEXPECTED);
  }

  private static boolean isDatabaseDown(Throwable t) {
    return t instanceof SQLNonTransientConnectionException
        || t instanceof SQLTransientConnectionException
        || (t instanceof SQLException && t.getClass().getName().contains("CommunicationsException"))
        || t.getClass().getName().endsWith("ResourceAllocationException")
        || t.getClass().getName().endsWith("PoolingException");
  }
}
