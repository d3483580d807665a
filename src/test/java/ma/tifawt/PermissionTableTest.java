package ma.tifawt;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Permission;
import ma.tifawt.shared.security.Role;
import org.junit.jupiter.api.Test;

/** Every door of every service has one row in the table, and the row says what the door says. */
class PermissionTableTest {

  private static List<JavaMethod> doors() {
    return new ClassFileImporter()
        .importPath(Path.of("target", "classes")).stream()
            .filter(PermissionTableTest::isService)
            .flatMap(service -> service.getMethods().stream())
            .filter(m -> m.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(m -> !m.getModifiers().contains(JavaModifier.STATIC))
            .filter(m -> !m.getModifiers().contains(JavaModifier.SYNTHETIC))
            .toList();
  }

  private static boolean isService(JavaClass type) {
    return type.isAnnotatedWith(Transactional.class)
        || type.getMethods().stream()
            .anyMatch(
                m -> m.isAnnotatedWith(Transactional.class) || m.isAnnotatedWith(Allow.class));
  }

  private static String key(JavaMethod door) {
    return PermissionTable.key(door.getOwner().getName(), door.getName());
  }

  @Test
  void everyDoorHasOneRowAndEveryRowADoor() {
    List<String> doors = doors().stream().map(PermissionTableTest::key).toList();
    assertThat(doors).hasSizeGreaterThan(50).doesNotHaveDuplicates();
    assertThat(PermissionTable.rows())
        .extracting(PermissionTable.Row::method)
        .containsExactlyInAnyOrderElementsOf(doors);
  }

  @Test
  void theGuardOfEachDoorLetsInWhomTheTableNames() {
    Map<String, PermissionTable.Row> table =
        PermissionTable.rows().stream()
            .collect(toMap(PermissionTable.Row::method, Function.identity()));
    assertThat(doors())
        .isNotEmpty()
        .allSatisfy(
            door -> {
              assertThat(door.isAnnotatedWith(Allow.class)).as(key(door)).isTrue();
              Permission permission = door.getAnnotationOfType(Allow.class).value();
              PermissionTable.Row row = table.get(key(door));
              assertThat(row.anybody()).as(key(door)).isEqualTo(permission == Permission.ANYONE);
              assertThat(row.roles()).as(key(door)).isEqualTo(holders(permission));
            });
  }

  private static Set<Role> holders(Permission permission) {
    return permission == Permission.ANYONE || permission == Permission.SIGNED_IN
        ? EnumSet.allOf(Role.class)
        : permission.roles();
  }
}
