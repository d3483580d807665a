package ma.tifawt.grants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import ma.tifawt.shared.security.Role;
import org.junit.jupiter.api.Test;

/** The whole table of who may give what, written down a second time by hand. */
class GrantRuleTest {

  /** Nodes of two programmes, each with what lies below it. */
  private static final List<String> NODES =
      List.of(
          "/",
          "/frmf/",
          "/frmf/MA-04/",
          "/frmf/MA-04/MA-RAB/",
          "/frmf/MA-04/MA-RAB/1/",
          "/frmf/MA-04/MA-RAB/1/11/",
          "/frmf/MA-04/MA-RAB/12/",
          "/frmf/MA-04/MA-RAB/12/13/",
          "/frmf/MA-09/",
          "/youth/MA-04/",
          "/youth/MA-04/MA-RAB/1/");

  private static final Map<Role, Set<Role>> GIVES =
      Map.of(
          Role.CENTRE_MANAGER, Set.of(Role.TRAINER, Role.CENTRE_MANAGER),
          Role.COORDINATOR, Set.of(Role.TRAINER, Role.CENTRE_MANAGER, Role.COORDINATOR),
          Role.PROGRAMME_MANAGER,
              Set.of(Role.TRAINER, Role.CENTRE_MANAGER, Role.COORDINATOR, Role.PROGRAMME_MANAGER),
          Role.ADMIN,
              Set.of(
                  Role.TRAINER,
                  Role.CENTRE_MANAGER,
                  Role.COORDINATOR,
                  Role.PROGRAMME_MANAGER,
                  Role.CONTENT_AUTHOR,
                  Role.SAFEGUARDING_LEAD,
                  Role.DATA_PROTECTION_OFFICER,
                  Role.ADMIN,
                  Role.AUDITOR));

  private static final Map<Role, List<String>> STANDS_AT =
      Map.of(
          Role.TRAINER, List.of("/frmf/MA-04/MA-RAB/1/11/", "/frmf/MA-04/MA-RAB/12/13/"),
          Role.CENTRE_MANAGER,
              List.of("/frmf/MA-04/MA-RAB/1/", "/frmf/MA-04/MA-RAB/12/", "/youth/MA-04/MA-RAB/1/"),
          Role.COORDINATOR,
              List.of("/frmf/MA-04/", "/frmf/MA-04/MA-RAB/", "/frmf/MA-09/", "/youth/MA-04/"),
          Role.PROGRAMME_MANAGER, List.of("/frmf/"),
          Role.SAFEGUARDING_LEAD, List.of("/", "/frmf/"),
          Role.CONTENT_AUTHOR, List.of("/"),
          Role.DATA_PROTECTION_OFFICER, List.of("/"),
          Role.ADMIN, List.of("/"),
          Role.AUDITOR, List.of("/"),
          Role.LEARNER, List.of());

  @Test
  void everyGiverEveryRoleAndEveryNodeAreAsTheTableSays() {
    List<String> wrong = new ArrayList<>();
    int allowed = 0;
    for (Role own : Role.values()) {
      for (String at : NODES) {
        for (Role role : Role.values()) {
          for (String node : NODES) {
            boolean expected =
                GIVES.getOrDefault(own, Set.of()).contains(role)
                    && STANDS_AT.get(role).contains(node)
                    && (node.equals(at) || node.startsWith(at));
            boolean given = GrantRule.mayGive(List.of(new Held(own, at)), role, node);
            allowed += given ? 1 : 0;
            if (given != expected) {
              wrong.add(own + " at " + at + " gives " + role + " at " + node + ": " + given);
            }
          }
        }
      }
    }
    assertThat(allowed).isGreaterThan(60);
    assertThat(wrong).isEmpty();
  }

  @Test
  void aRoleHereAndAnotherThereDoNotAddUp() {
    List<Held> held =
        List.of(
            new Held(Role.CENTRE_MANAGER, "/frmf/MA-04/MA-RAB/1/"),
            new Held(Role.COORDINATOR, "/frmf/MA-09/"));
    assertThat(GrantRule.mayGive(held, Role.COORDINATOR, "/frmf/MA-04/")).isFalse();
    assertThat(GrantRule.mayGive(held, Role.CENTRE_MANAGER, "/frmf/MA-04/MA-RAB/12/")).isFalse();
    assertThat(GrantRule.mayGive(held, Role.COORDINATOR, "/frmf/MA-09/MA-AGD/")).isTrue();
    assertThat(GrantRule.mayGive(List.of(), Role.TRAINER, "/frmf/MA-04/MA-RAB/1/11/")).isFalse();
  }

  @Test
  void aNodeIsAPathAndNoPattern() {
    List<Held> admin = List.of(new Held(Role.ADMIN, "/"));
    assertThat(
            Stream.of("", "frmf", "/frmf", "/%/", "//", "/frmf/MA_04/", "/frmf//")
                .filter(
                    path ->
                        Stream.of(Role.values())
                            .anyMatch(role -> GrantRule.mayGive(admin, role, path))))
        .isEmpty();
  }
}
