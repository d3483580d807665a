package ma.tifawt.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import ma.tifawt.shared.security.Role;

/** Trainers, centre managers, coordinators and the national team, with what they answer for. */
final class Staff {

  /** Accounts of staff come after those of the learners. */
  static final int FIRST_ACCOUNT = 10_001;

  /** The roles whose sign-in has a second step. */
  static final Set<Role> WITH_APP =
      Set.of(Role.COORDINATOR, Role.PROGRAMME_MANAGER, Role.ADMIN, Role.AUDITOR);

  /** Days. */
  private static final int SCREENED_BEFORE = 100;

  private static final int RENEW_WITHIN = 45;

  /** Days before the season from which the grants hold. */
  private static final int GRANTED_BEFORE = 14;

  /** A member of staff. */
  record Member(
      long accountId,
      String userName,
      Names.Name given,
      Names.Name family,
      Role role,
      List<String> paths) {}

  private final Random random;
  private final List<Member> all = new ArrayList<>();
  private final Map<Long, Member> trainers = new HashMap<>();
  private final Map<Long, Member> managers = new HashMap<>();
  private final Map<String, Member> coordinators = new LinkedHashMap<>();

  private Staff(Random random) {
    this.random = random;
  }

  static Staff plan(Random random, Places places) {
    Staff staff = new Staff(random);
    for (String region : places.regions()) {
      staff.planRegion(region, places);
    }
    for (Places.Programme programme : Places.programmes()) {
      staff.add(
          "programme." + programme.code(),
          Role.PROGRAMME_MANAGER,
          List.of("/" + programme.code() + "/"));
    }
    staff.add("admin.demo", Role.ADMIN, List.of("/"));
    staff.add("auditor.demo", Role.AUDITOR, List.of("/"));
    staff.add("author.demo", Role.CONTENT_AUTHOR, List.of("/"));
    return staff;
  }

  private void planRegion(String region, Places places) {
    boolean home = region.equals(Places.HOME_REGION);
    String place = home ? ".rabat" : "." + region.substring(3);
    List<Places.Group> groups =
        places.groups().stream().filter(g -> g.centre().area().region().equals(region)).toList();
    // two trainers a region, of three and of two groups
    List<List<Places.Group>> shares =
        List.of(groups.subList(0, 3), groups.subList(3, groups.size()));
    for (int i = 0; i < shares.size(); i++) {
      String name = "trainer" + place + (i == 0 && home ? "" : "." + (i + 1));
      Member trainer =
          add(name, Role.TRAINER, shares.get(i).stream().map(Places.Group::path).toList());
      shares.get(i).forEach(group -> trainers.put(group.id(), trainer));
    }
    int number = 1;
    for (Places.Centre centre : places.centres()) {
      if (centre.area().region().equals(region)) {
        String name = "centre" + place + (number == 1 && home ? "" : "." + number);
        managers.put(centre.id(), add(name, Role.CENTRE_MANAGER, List.of(centre.path())));
        number++;
      }
    }
    List<String> paths =
        Places.programmes().stream().map(p -> "/" + p.code() + "/" + region + "/").toList();
    coordinators.put(region, add("coordinator" + place, Role.COORDINATOR, paths));
  }

  private Member add(String userName, Role role, List<String> paths) {
    Names.Name given = random.nextBoolean() ? Names.girl(random) : Names.boy(random);
    Member member =
        new Member(FIRST_ACCOUNT + all.size(), userName, given, Names.family(random), role, paths);
    all.add(member);
    return member;
  }

  void writePeople(Connection connection) throws SQLException {
    try (Rows rows =
        new Rows(
            connection,
            "staff_member",
            "id, given_ar, family_ar, given_lat, family_lat, version")) {
      for (Member m : all) {
        rows.add(
            memberId(m), m.given().ar(), m.family().ar(), m.given().lat(), m.family().lat(), 1);
      }
    }
  }

  void writeGrants(Connection connection, DemoSeason season) throws SQLException {
    try (Rows rows =
        new Rows(connection, "role_grant", "account_id, role, path, starts_on, version")) {
      for (Member member : all) {
        for (String path : member.paths()) {
          rows.add(
              member.accountId(),
              member.role().name(),
              path,
              season.startsOn().minusDays(GRANTED_BEFORE),
              1);
        }
      }
    }
  }

  /** Everybody was checked a while ago; the second trainers of the regions must renew it soon. */
  void writeScreenings(Connection connection, LocalDate today) throws SQLException {
    LocalDate seen = today.minusDays(SCREENED_BEFORE);
    try (Rows rows =
        new Rows(
            connection,
            "screening",
            "account_id, extract_seen_on, trained_on, conduct_signed_on, expires_on, recorded_at")) {
      for (Member member : all) {
        boolean soon = member.role() == Role.TRAINER && member.userName().endsWith(".2");
        LocalDate until = soon ? today.plusDays(RENEW_WITHIN) : seen.plusYears(2);
        rows.add(member.accountId(), seen, seen, seen, until, seen.atStartOfDay());
      }
    }
  }

  static long memberId(Member member) {
    return member.accountId() - FIRST_ACCOUNT + 1;
  }

  List<Member> all() {
    return all;
  }

  Member trainer(Places.Group group) {
    return trainers.get(group.id());
  }

  Member manager(Places.Centre centre) {
    return managers.get(centre.id());
  }

  Member coordinator(String region) {
    return coordinators.get(region);
  }
}
