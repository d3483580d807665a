package ma.tifawt.interop.oneroster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import ma.tifawt.access.RequestCaller;
import ma.tifawt.people.GroupMember;
import ma.tifawt.roster.ExportReason;
import ma.tifawt.roster.ImportRowService;
import ma.tifawt.roster.ImportService;
import ma.tifawt.roster.RowState;
import ma.tifawt.roster.RowView;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.slice.Cast;
import ma.tifawt.slice.Rows;
import ma.tifawt.slice.Slice;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Bundles through the same door as any list. */
@ExtendWith(ArquillianExtension.class)
class OneRosterSliceIT {

  private static final long SECOND_GROUP = 13;

  @Inject OneRosterService bundles;
  @Inject ImportService imports;
  @Inject ImportRowService rows;
  @Inject RequestCaller caller;

  @Resource(lookup = "java:app/jdbc/tifawt")
  DataSource data;

  @Deployment
  static WebArchive slice() {
    return Slice.archive();
  }

  /** Aya is in two groups. */
  @BeforeEach
  void enter() throws Exception {
    Cast.install(data);
    Rows.run(
        data,
        "insert into learner_group (id, centre_id, season_id, code, course, band, name_ar, name_fr,"
            + " path) values (?, 1, 1, 'RAB-1-C', 'creators', 'C', 'فوج', 'Groupe', ?)",
        SECOND_GROUP,
        Cast.RABAT_PATH + SECOND_GROUP + "/");
    Rows.run(
        data,
        "insert into membership (learner_id, group_id, path, joined_on) values (?, ?, ?,"
            + " '2026-10-01')",
        Cast.AYA,
        SECOND_GROUP,
        Cast.RABAT_PATH + SECOND_GROUP + "/");
    caller.become(Cast.Account.RABAT_MANAGER.signedIn());
  }

  @Test
  void whatGoesOutAndComesInAgainChangesNothing() throws Exception {
    long id = checked(written());
    assertThat(shown(id))
        .extracting(row -> row.state() + " " + row.faults() + row.changes())
        .containsExactly("SAME [][]", "SAME [][]", "SAME [][]");
  }

  @Test
  void ofTwoGroupsTheOneThatIsMissingIsTheChange() throws Exception {
    Path bundle = written();
    Rows.run(data, "delete from membership where group_id = ?", SECOND_GROUP);
    long id = checked(bundle);
    assertThat(shown(id)).extracting(RowView::state).containsOnlyOnce(RowState.CHANGED);
    imports.write(id, true);
    settle(id);
    assertThat(groupsOf(Cast.AYA)).isEqualTo("11,13");
    imports.undo(id);
    settle(id);
    assertThat(groupsOf(Cast.AYA)).isEqualTo("11");
  }

  @Test
  void onlyTheOwnScopeGoesOut() {
    assertThat(learners()).containsExactlyInAnyOrder(Cast.SALMA, Cast.ILYAS, Cast.AYA, Cast.AYA);
    caller.become(Cast.Account.AGADIR_MANAGER.signedIn());
    assertThat(learners()).containsExactly(Cast.ANAS);
  }

  @Test
  void aBundleOfAnotherSystemBecomesLearnersOfGroups() throws Exception {
    long id = checked(new ForeignBundle().write());
    assertThat(shown(id)).extracting(RowView::state).containsExactly(RowState.NEW, RowState.NEW);
    // Read apart: MySQL cuts group_concat after 1,024 characters.
    String columns = Rows.text(data, "select columns_read from roster_import where id = ?", id);
    String cells =
        Rows.text(
            data, "select group_concat(cells) from roster_import_row where import_id = ?", id);
    assertThat(columns + cells)
        .contains("Nora", "2013-05", "email", "cityOfBirth")
        .doesNotContain("2013-05-03", "example.ma", "J130011122", "+212", "Casablanca", "secret-1");
    imports.write(id, true);
    settle(id);
    assertThat(
            Rows.text(
                data,
                "select group_concat(given_lat, ' ', standing, ' ', birth_year, '-', birth_month, ' ',"
                    + " gender, ' ', coalesce(m.group_id, '-'), ' ', coalesce(m.joined_on, '-') order"
                    + " by l.id) from learner l left join membership m on m.learner_id = l.id where"
                    + " given_lat in ('Nora', 'Mehdi')"))
        .isEqualTo("Nora PENDING 2013-5 F 11 2026-10-05,Mehdi PENDING 2012-11 M - -");
  }

  @Test
  void aBrokenBundleLeavesNothingBehind() throws Exception {
    Path broken = new ForeignBundle().with("roles.csv", ",u3,", ",u9,").write();
    assertThatThrownBy(() -> imports.receive(broken, "a.zip", null))
        .hasMessageStartingWith("ONE-005 [roles.csv, 4, userSourcedId, u9]");
    assertThat(imports.own()).isEmpty();
  }

  private List<Long> learners() {
    return bundles.scope(ExportReason.AUTHORITY).members().stream()
        .map(GroupMember::learner)
        .map(learner -> learner.id())
        .toList();
  }

  private Path written() throws Exception {
    Path file = Files.createTempFile("own", ".zip");
    try (OutputStream out = Files.newOutputStream(file)) {
      BundleWriter.write(bundles.scope(ExportReason.CORRECTION), Lang.FR, out);
    }
    return file;
  }

  private long checked(Path file) throws Exception {
    long id = imports.receive(file, "bundle.zip", null);
    imports.explain(id, Map.of());
    settle(id);
    return id;
  }

  private void settle(long id) {
    for (int i = 0; i < 300 && imports.one(id).isAtWork(); i++) {
      LockSupport.parkNanos(100_000_000);
    }
    assertThat(imports.one(id).error()).isNull();
    assertThat(imports.one(id).isAtWork()).isFalse();
  }

  private List<RowView> shown(long id) {
    return rows.page(id, null, 0).rows();
  }

  private String groupsOf(long learner) throws Exception {
    return Rows.text(
        data,
        "select group_concat(group_id order by group_id) from membership where learner_id = ?",
        learner);
  }
}
