package ma.tifawt;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import ma.tifawt.access.RequestCaller;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.error.ErrorCode;
import ma.tifawt.shared.security.Role;
import ma.tifawt.shared.security.SecurityError;
import ma.tifawt.slice.Cast;
import ma.tifawt.slice.Slice;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Knocks at every door as every account and as nobody. The arguments are empty, so that whoever is
 * let in fails right behind the door; the guard has to answer before that.
 */
@ExtendWith(ArquillianExtension.class)
class PermissionTableSliceIT {

  @Inject RequestCaller caller;

  @Resource(lookup = "java:app/jdbc/tifawt")
  DataSource dataSource;

  @Deployment
  static WebArchive slice() {
    return Slice.archive();
  }

  @BeforeEach
  void enter() throws Exception {
    Cast.install(dataSource);
  }

  @Test
  void eachRoleIsLetInWhereTheTableSaysSoAndNowhereElse() throws Exception {
    List<String> wrong = new ArrayList<>();
    Set<Role> asked = EnumSet.noneOf(Role.class);
    List<PermissionTable.Row> rows = PermissionTable.rows();
    for (PermissionTable.Row row : rows) {
      for (Cast.Account account : Cast.Account.values()) {
        asked.add(account.role());
        caller.become(account.signedIn());
        Optional<ErrorCode> refusal = knock(row);
        boolean expected = row.roles().contains(account.role());
        if (expected ? refusal.isPresent() : !refusal.equals(no(SecurityError.NOT_ALLOWED))) {
          wrong.add(row.method() + " as " + account + ": " + refusal);
        }
      }
    }
    assertThat(rows).hasSizeGreaterThan(50);
    assertThat(asked).isEqualTo(EnumSet.allOf(Role.class));
    assertThat(wrong).isEmpty();
  }

  @Test
  void whoIsNotSignedInIsAskedToDoSo() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (PermissionTable.Row row : PermissionTable.rows()) {
      caller.become(null);
      Optional<ErrorCode> refusal = knock(row);
      if (row.anybody() ? refusal.isPresent() : !refusal.equals(no(SecurityError.SIGN_IN_FIRST))) {
        wrong.add(row.method() + ": " + refusal);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static Optional<ErrorCode> no(SecurityError refusal) {
    return Optional.of(refusal);
  }

  /** What the guard said; empty if it let the caller in, whatever happened inside. */
  private static Optional<ErrorCode> knock(PermissionTable.Row row) throws Exception {
    Class<?> type = Class.forName(row.type());
    Object service = CDI.current().select(type).get();
    Method door =
        Arrays.stream(type.getDeclaredMethods())
            .filter(
                m ->
                    m.getName().equals(row.name())
                        && Modifier.isPublic(m.getModifiers())
                        && !m.isSynthetic())
            .findFirst()
            .orElseThrow();
    Object[] nothing =
        Arrays.stream(door.getParameterTypes()).map(PermissionTableSliceIT::empty).toArray();
    try {
      door.invoke(service, nothing);
      return Optional.empty();
    } catch (InvocationTargetException thrown) {
      for (Throwable e = thrown.getCause(); e != null; e = e.getCause()) {
        if (e instanceof DomainException refusal && refusal.code() instanceof SecurityError) {
          return Optional.of(refusal.code());
        }
      }
      return Optional.empty();
    }
  }

  /** Null, or the zero of a primitive type. */
  private static Object empty(Class<?> type) {
    return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
  }
}
