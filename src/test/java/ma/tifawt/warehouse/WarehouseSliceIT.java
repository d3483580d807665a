package ma.tifawt.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import ma.tifawt.access.RequestCaller;
import ma.tifawt.reports.SharedRow;
import ma.tifawt.slice.Cast;
import ma.tifawt.slice.Cast.Account;
import ma.tifawt.slice.Rows;
import ma.tifawt.slice.Slice;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A token reads what its maker may, no more than it says, and no small number. */
@ExtendWith(ArquillianExtension.class)
class WarehouseSliceIT {

  private static final String RABAT_REGION = "/youth-houses/MA-04/";

  @Inject WarehouseTokenService tokens;
  @Inject WarehouseReadService warehouse;
  @Inject RequestCaller caller;

  @Resource(lookup = "java:app/jdbc/tifawt")
  DataSource data;

  private final LocalDate today = LocalDate.now(ZoneId.of("Africa/Casablanca"));
  private final YearMonth last = YearMonth.from(today).minusMonths(1);

  @Deployment
  static WebArchive slice() {
    return Slice.archive();
  }

  @BeforeEach
  void enter() throws Exception {
    Cast.install(data);
    for (int i = 0; i < 13; i++) {
      child(5000 + i, Cast.RABAT, Cast.RABAT_PATH, Cast.RABAT_GROUP, i < 10 ? "F" : "M");
    }
    for (int i = 0; i < 4; i++) {
      child(6000 + i, Cast.AGADIR, Cast.AGADIR_PATH, Cast.AGADIR_GROUP, "F");
    }
    caller.become(Account.RABAT_COORDINATOR.signedIn());
  }

  /** Came eight times of ten in the month that is over. */
  private void child(long id, long centre, String path, long group, String gender)
      throws SQLException {
    Rows.run(
        data,
        "insert into learner (id, centre_id, path, code, given_ar, family_ar, given_lat,"
            + " family_lat, display_name, avatar, birth_year, birth_month, gender, standing) select"
            + " ?, ?, ?, ?, given_ar, family_ar, given_lat, family_lat, display_name, avatar,"
            + " birth_year, birth_month, ?, standing from learner where id = ?",
        id,
        centre,
        path,
        "W" + id,
        gender,
        Cast.SALMA);
    Rows.run(
        data,
        "insert into learner_month (learner_id, group_id, month, path, gender, band, present, late,"
            + " absent, excused, minutes, came, counted) values (?, ?, ?, ?, ?, 'B', 8, 0, 2, 0,"
            + " 720, 8, 10)",
        id,
        group,
        last.atDay(1).toString(),
        path + group + "/",
        gender);
    Rows.run(
        data,
        "insert into group_change (group_id) values (?) on duplicate key update changes = changes + 1",
        group);
  }

  private String made(String path, Reading... reads) {
    return tokens.make(new TokenDraft("Entrepôt", path, Set.of(reads), today.plusMonths(1)));
  }

  private AttendanceRead read(String token, String... asked) {
    caller.become(null);
    try {
      Map<String, String> question = asked.length == 0 ? Map.of() : Map.of(asked[0], asked[1]);
      return warehouse.attendance(token, question);
    } finally {
      assertThat(caller.isSignedIn()).as("the caller is put back").isFalse();
      caller.become(Account.RABAT_COORDINATOR.signedIn());
    }
  }

  @Test
  void aTokenReadsItsRegionAndNothingElse() throws Exception {
    String token = made(RABAT_REGION, Reading.ATTENDANCE);
    assertThat(token).matches("[A-Za-z0-9_-]{43}");
    AttendanceRead whole = read(token);
    assertThat(whole.rows()).hasSize(1);
    assertThat(whole.rows().get(0).counts()).contains(new SharedRow.Counts(13, 104, 130, 156));
    List<SharedRow> groups = read(token, "level", "group").rows();
    assertThat(groups).extracting(SharedRow::code).containsExactly("RAB-1-B");
    assertThat(groups.get(0).parent()).isEqualTo("RAB-1");
    assertThatThrownBy(() -> read(token, "level", "region")).hasMessageStartingWith("REP-004");
    assertThatThrownBy(() -> tokens.make(draft("/frmf/MA-09/"))).hasMessageStartingWith("WHS-008");
    assertThatThrownBy(() -> tokens.make(draft("/youth-houses/")))
        .hasMessageStartingWith("WHS-008");
  }

  private TokenDraft draft(String path) {
    return new TokenDraft("x", path, EnumSet.of(Reading.ATTENDANCE), today.plusMonths(1));
  }

  @Test
  void fewChildrenAreHidden() {
    String token = made(RABAT_REGION, Reading.ATTENDANCE);
    assertThat(read(token, "gender", "M").rows().get(0).hidden()).as("three boys").isTrue();
    assertThat(read(token, "gender", "F").rows().get(0).hidden())
        .as("ten girls, from whom the boys follow")
        .isTrue();
    caller.become(Account.AGADIR_COORDINATOR.signedIn());
    String agadir = made("/frmf/MA-09/", Reading.ATTENDANCE);
    assertThat(read(agadir).rows().get(0).hidden()).as("four children").isTrue();
  }

  @Test
  void monthsThatRunAndGenderWithAgeAreRefused() {
    String token = made(RABAT_REGION, Reading.ATTENDANCE);
    assertThatThrownBy(() -> read(token, "to", YearMonth.from(today).toString()))
        .hasMessageStartingWith("WHS-005");
    assertThatThrownBy(() -> warehouse.attendance(token, Map.of("gender", "F", "band", "A")))
        .hasMessageStartingWith("WHS-006");
    assertThatThrownBy(
            () ->
                warehouse.attendance(
                    token, Map.of("from", last.minusMonths(12).toString(), "to", last.toString())))
        .hasMessageStartingWith("WHS-005");
  }

  @Test
  void itEndsWithItsDayItsMakersGrantOrItsRevocation() throws Exception {
    String own = made(RABAT_REGION, Reading.ATTENDANCE);
    String other = made(RABAT_REGION, Reading.ATTENDANCE);
    tokens.revoke(tokens.inScope().get(0).id());
    assertThatThrownBy(() -> read(other)).hasMessageStartingWith("WHS-001");
    assertThat(read(own).rows()).isNotEmpty();
    Rows.run(data, "update warehouse_token set ends_on = ?", today.minusDays(1).toString());
    assertThatThrownBy(() -> read(own)).hasMessageStartingWith("WHS-001");
    Rows.run(data, "update warehouse_token set ends_on = ?", today.toString());
    assertThat(read(own).rows()).isNotEmpty();
    Rows.run(
        data,
        "update role_grant set ended_at = utc_timestamp(6), not_ended = null where account_id = ?",
        Account.RABAT_COORDINATOR.id());
    assertThatThrownBy(() -> read(own)).hasMessageStartingWith("WHS-001");
    assertThatThrownBy(() -> read("x".repeat(43))).hasMessageStartingWith("WHS-001");
  }

  @Test
  void itOpensWhatWasSaidOfIt() {
    String token = made(RABAT_REGION, Reading.COMPLETENESS);
    assertThatThrownBy(() -> read(token)).hasMessageStartingWith("WHS-002");
    CompletenessRead read = warehouse.completeness(token, Map.of("level", "centre"));
    assertThat(read.rows()).allSatisfy(row -> assertThat(row.code()).isEqualTo("RAB-1"));
  }

  @Test
  void aColleagueOfAnotherRegionNeitherSeesNorRevokesIt() {
    made(RABAT_REGION, Reading.ATTENDANCE);
    long id = tokens.inScope().get(0).id();
    caller.become(Account.AGADIR_COORDINATOR.signedIn());
    assertThat(tokens.inScope()).isEmpty();
    assertThatThrownBy(() -> tokens.revoke(id)).hasMessageStartingWith("WHS-007");
    caller.become(Account.YOUTH_HOUSES_MANAGER.signedIn());
    assertThat(tokens.inScope()).hasSize(1);
    assertThat(tokens.scopes()).hasSizeGreaterThan(12);
    tokens.revoke(id);
    assertThat(tokens.inScope()).isEmpty();
  }

  @Test
  void makingReadingAndRevokingAreWrittenDown() throws Exception {
    String token = made(RABAT_REGION, Reading.ATTENDANCE);
    long id = tokens.inScope().get(0).id();
    read(token, "level", "centre");
    assertThat(tokens.inScope().get(0).lastUsedOn()).isEqualTo(today);
    tokens.revoke(id);
    for (String action : List.of("token", "read", "token-revoked")) {
      assertThat(
              Rows.number(
                  data,
                  "select count(*) from audit_entry where action = ? and subject = ? and account_id"
                      + " = ?",
                  "warehouse." + action,
                  "warehouse-token:" + id,
                  Account.RABAT_COORDINATOR.id()))
          .as(action)
          .isEqualTo(1);
    }
    assertThat(
            Rows.number(
                data, "select count(*) from audit_entry where detail like '%level=centre%'"))
        .isEqualTo(1);
    assertThat(
            Rows.number(data, "select count(*) from warehouse_token where token_sha256 = ?", token))
        .as("the token itself is nowhere")
        .isZero();
  }

  @Test
  void aTokenLastsAYearAtMost() {
    for (LocalDate day : new LocalDate[] {today, today.plusYears(1).plusDays(1), null}) {
      assertThatThrownBy(
              () ->
                  tokens.make(
                      new TokenDraft("x", RABAT_REGION, EnumSet.of(Reading.ATTENDANCE), day)))
          .hasMessageStartingWith("WHS-008");
    }
    assertThatThrownBy(
            () ->
                tokens.make(
                    new TokenDraft(
                        " ", RABAT_REGION, EnumSet.of(Reading.ATTENDANCE), today.plusDays(1))))
        .hasMessageStartingWith("WHS-008");
    assertThatThrownBy(
            () -> tokens.make(new TokenDraft("x", RABAT_REGION, Set.of(), today.plusDays(1))))
        .hasMessageStartingWith("WHS-008");
  }
}
