package ma.tifawt.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import ma.tifawt.access.RequestCaller;
import ma.tifawt.people.GroupListService;
import ma.tifawt.people.HeldTable;
import ma.tifawt.people.LearnerHolder;
import ma.tifawt.people.PendingExpired;
import ma.tifawt.people.PeopleService;
import ma.tifawt.people.RosterRow;
import ma.tifawt.slice.Cast;
import ma.tifawt.slice.Rows;
import ma.tifawt.slice.Slice;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class MergeServiceSliceIT {

  private static final long DOUBLE = 300;

  @Inject @Any Instance<LearnerHolder> holders;
  @Inject DuplicateService duplicates;
  @Inject MergeService merges;
  @Inject WalkInService walkIns;
  @Inject MergeForgettingService forgetting;
  @Inject GroupListService lists;
  @Inject PeopleService people;
  @Inject RequestCaller caller;

  @Resource(lookup = "java:app/jdbc/tifawt")
  DataSource data;

  @Deployment
  static WebArchive slice() {
    return Slice.archive();
  }

  /**
   * Ilyas stands in the list a second time, as Ilias without an Arabic name, and both have marks.
   */
  @BeforeEach
  void enter() throws Exception {
    Cast.install(data);
    Rows.run(
        data,
        "insert into learner (id, code, centre_id, path, given_lat, family_lat, display_name,"
            + " avatar, birth_year, birth_month, standing) values (?, 'K300', 1, ?, 'Ilias', 'El"
            + " Alaoui', 'Ilias E.', 'star', 2013, 5, 'PENDING')",
        DOUBLE,
        Cast.RABAT_PATH);
    Rows.run(
        data,
        "insert into membership (learner_id, group_id, path, joined_on) values (?, 11, ?,"
            + " '2026-10-01')",
        DOUBLE,
        Cast.RABAT_GROUP_PATH);
    mark(Cast.RABAT_SESSION, Cast.ILYAS, "ABSENT");
    mark(Cast.RABAT_SESSION, DOUBLE, "PRESENT");
    mark(Cast.RABAT_SESSION_2, DOUBLE, "LATE");
    caller.become(Cast.Account.RABAT_MANAGER.signedIn());
    for (int i = 0; i < 300 && duplicates.queue().isEmpty(); i++) {
      LockSupport.parkNanos(100_000_000);
    }
  }

  private void mark(long session, long learner, String status) throws Exception {
    Rows.run(
        data,
        "insert into attendance_mark (session_id, learner_id, path, status) values (?, ?, ?, ?)",
        session,
        learner,
        Cast.RABAT_GROUP_PATH,
        status);
  }

  @Test
  void thePairIsInTheQueueWithItsReasonsAndOnlyForWhoKeepsBoth() {
    assertThat(duplicates.queue())
        .singleElement()
        .satisfies(
            pair -> {
              assertThat(pair.one().id()).isEqualTo(Cast.ILYAS);
              assertThat(pair.other().id()).isEqualTo(DOUBLE);
              assertThat(pair.evidence().stream().mapToInt(e -> e.points()).sum())
                  .isEqualTo(pair.points());
            });
    caller.become(Cast.Account.AGADIR_MANAGER.signedIn());
    assertThat(duplicates.queue()).isEmpty();
    assertThatThrownBy(() -> merges.merge(Cast.ILYAS, DOUBLE)).hasMessageStartingWith("ROS-009");
    assertThatThrownBy(() -> duplicates.apart(Cast.ILYAS, DOUBLE))
        .hasMessageStartingWith("ROS-009");
  }

  @Test
  void noMarkIsLostWhenTwoRecordsBecomeOne() throws Exception {
    merges.merge(Cast.ILYAS, DOUBLE);
    assertThat(marks(Cast.ILYAS)).isEqualTo("1001 ABSENT,1002 LATE");
    assertThat(marks(DOUBLE)).isEqualTo("1001 PRESENT");
    assertThat(standing(DOUBLE)).isEqualTo("CLOSED");
    assertThat(duplicates.queue()).isEmpty();
    assertThat(merges.recent())
        .singleElement()
        .satisfies(past -> assertThat(past.apart()).isEqualTo(2));
    assertThat(people.roster(Cast.RABAT_GROUP, LocalDate.of(2026, 11, 20)))
        .extracting(RosterRow::learnerId)
        .containsExactlyInAnyOrder(Cast.SALMA, Cast.ILYAS, Cast.AYA);
  }

  @Test
  void theRecordOfAChildWhoTakesPartStaysWhateverWasAsked() throws Exception {
    assertThat(merges.merge(DOUBLE, Cast.ILYAS)).isEqualTo(Cast.ILYAS);
    assertThat(standing(Cast.ILYAS)).isEqualTo("ACTIVE");
  }

  @Test
  void partedAgainEachHasWhatItHad() throws Exception {
    merges.merge(Cast.ILYAS, DOUBLE);
    merges.part(merges.recent().get(0).id());
    assertThat(marks(Cast.ILYAS)).isEqualTo("1001 ABSENT");
    assertThat(marks(DOUBLE)).isEqualTo("1001 PRESENT,1002 LATE");
    assertThat(standing(DOUBLE)).isEqualTo("PENDING");
    assertThat(duplicates.queue()).hasSize(1);
  }

  @Test
  void aNoSaidOfEitherRecordCountsForTheChild() throws Exception {
    Rows.run(
        data,
        "insert into consent (learner_id, guardian_id, path, programme, purpose, text_version,"
            + " language, decision, channel, decided_at) values (?, 1, ?, 'test', 'participation', 1,"
            + " 'fr', 'REFUSED', 'IN_PERSON', '2026-10-02 10:00:00')",
        DOUBLE,
        Cast.RABAT_PATH);
    merges.merge(Cast.ILYAS, DOUBLE);
    assertThat(standing(Cast.ILYAS)).isEqualTo("WITHDRAWN");
    merges.part(merges.recent().get(0).id());
    assertThat(standing(Cast.ILYAS)).isEqualTo("ACTIVE");
    assertThat(standing(DOUBLE)).isEqualTo("PENDING");
  }

  @Test
  void theClosedDoubleOfAChildWhoIsForgottenWaitsAgain() throws Exception {
    Rows.run(data, "update learner set standing = 'PENDING' where id = ?", Cast.ILYAS);
    merges.merge(Cast.ILYAS, DOUBLE);
    forgetting.forget(new PendingExpired(Cast.ILYAS));
    assertThat(standing(DOUBLE)).isEqualTo("PENDING");
    assertThat(Rows.text(data, "select count(*) from learner_merge")).isEqualTo("0");
  }

  @Test
  void aMergeOlderThanThirtyDaysStays() throws Exception {
    merges.merge(Cast.ILYAS, DOUBLE);
    long id = merges.recent().get(0).id();
    Rows.run(data, "update learner_merge set merged_at = merged_at - interval 31 day");
    assertThatThrownBy(() -> merges.part(id)).hasMessageStartingWith("ROS-010");
    assertThat(merges.recent()).isEmpty();
  }

  /** What a merge forgets would stay with the record that is closed. */
  @Test
  void everyColumnThatNamesALearnerIsHeldBySomebody() throws Exception {
    Set<String> held =
        holders.stream()
            .flatMap(holder -> holder.held().stream())
            .map(HeldTable::name)
            .collect(Collectors.toSet());
    // indexes, which are written anew, and what the file said at its time
    held.addAll(List.of("learner_word", "learner_pair", "duplicate_key", "roster_import_row"));
    String all =
        Rows.text(
            data,
            "select group_concat(distinct table_name order by table_name) from"
                + " information_schema.columns where table_schema = database() and column_name ="
                + " 'learner_id'");
    assertThat(held).contains(all.split(","));
  }

  @Test
  void twoChildrenStayTwo() {
    duplicates.apart(DOUBLE, Cast.ILYAS);
    assertThat(duplicates.queue()).isEmpty();
  }

  @Test
  void aTrainerAddsAWalkInAndIsAskedAboutAChildWhoMayBeMeant() throws Exception {
    caller.become(Cast.Account.RABAT_TRAINER.signedIn());
    WalkIn added = walkIns.add(Cast.RABAT_GROUP, List.of("نورة", "التازي", "٠٥/٢٠١٣"), false);
    assertThat(added.isAdded()).isTrue();
    assertThat(Rows.text(data, "select standing from learner where id = ?", added.learnerId()))
        .isEqualTo("PENDING");
    WalkIn asked = walkIns.add(Cast.RABAT_GROUP, List.of("Aya", "Aït Haddou", "5/2013"), false);
    assertThat(asked.isAdded()).isFalse();
    assertThat(asked.likely()).extracting(one -> one.id()).containsExactly(Cast.AYA);
    assertThat(walkIns.add(Cast.RABAT_GROUP, List.of("Aya", "", "5/2013"), false).faults())
        .extracting(Fault::reason)
        .containsExactly(Fault.Reason.FAMILY_MISSING);
    assertThatThrownBy(
            () -> walkIns.add(Cast.AGADIR_GROUP, List.of("Nora", "Tazi", "5/2013"), false))
        .hasMessageStartingWith("PEO-002");
  }

  @Test
  void ofAPastedListTheSoundLinesGoIn() {
    caller.become(Cast.Account.RABAT_TRAINER.signedIn());
    List<WalkIn> results =
        walkIns.paste(
            Cast.RABAT_GROUP,
            "Nora\tTazi\t03/05/2013\nMehdi\tBerrada\t2012\nSalma\tBenali\t05/2013\n");
    assertThat(results).extracting(WalkIn::isAdded).containsExactly(true, false, false);
    assertThat(results.get(1).faults())
        .containsExactly(new Fault(2, Fault.Reason.BIRTH_NO_MONTH, "2012"));
    assertThat(results.get(2).likely()).extracting(one -> one.id()).containsExactly(Cast.SALMA);
  }

  @Test
  void aMoveKeepsTheStayBefore() throws Exception {
    Rows.run(
        data,
        "insert into learner_group (id, centre_id, season_id, code, course, band, name_ar, name_fr,"
            + " path) values (13, 1, 1, 'RAB-1-C', 'creators', 'C', 'فوج', 'Groupe', ?)",
        Cast.RABAT_PATH + "13/");
    caller.become(Cast.Account.RABAT_MANAGER.signedIn());
    lists.move(Cast.AYA, Cast.RABAT_GROUP, 13, LocalDate.of(2026, 11, 23));
    assertThat(
            Rows.text(
                data,
                "select group_concat(group_id, ' ', joined_on, ' ', coalesce(left_on, '-') order by"
                    + " id) from membership where learner_id = ?",
                Cast.AYA))
        .isEqualTo("11 2026-09-15 2026-11-22,13 2026-11-23 -");
    assertThatThrownBy(() -> lists.move(Cast.AYA, Cast.RABAT_GROUP, 13, LocalDate.of(2026, 12, 1)))
        .hasMessageStartingWith("PEO-003");
    assertThatThrownBy(
            () -> lists.move(Cast.ILYAS, Cast.RABAT_GROUP, Cast.AGADIR_GROUP, LocalDate.MAX))
        .hasMessageStartingWith("PEO-002");
  }

  private String marks(long learner) throws Exception {
    return Rows.text(
        data,
        "select group_concat(session_id, ' ', status order by session_id) from attendance_mark"
            + " where learner_id = ?",
        learner);
  }

  private String standing(long learner) throws Exception {
    return Rows.text(data, "select standing from learner where id = ?", learner);
  }
}
