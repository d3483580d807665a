package ma.tifawt.shared.security;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Guards a service method: the caller must hold the permission somewhere in the tree. Where they
 * hold it is for the query (see {@link Caller#scope}). See ADR 0003 for why this is not {@code
 * RolesAllowed}.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Allow {
  @Nonbinding
  Permission value() default Permission.MANAGE_INSTALLATION;
}
