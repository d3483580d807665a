package ma.tifawt.shared.security;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import ma.tifawt.shared.error.DomainException;

/**
 * Runs before the transaction begins (priority below 200), so that a refusal costs no transaction.
 */
@Allow
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class AllowInterceptor implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private Caller caller;

  @AroundInvoke
  Object check(InvocationContext call) throws Exception {
    Permission needed = call.getMethod().getAnnotation(Allow.class).value();
    if (needed == Permission.ANYONE || caller.may(needed)) {
      return call.proceed();
    }
    throw new DomainException(
        caller.isSignedIn() ? SecurityError.NOT_ALLOWED : SecurityError.SIGN_IN_FIRST);
  }
}
