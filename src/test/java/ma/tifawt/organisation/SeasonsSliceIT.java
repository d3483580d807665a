package ma.tifawt.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.time.LocalDate;
import javax.sql.DataSource;
import ma.tifawt.access.RequestCaller;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.slice.Cast;
import ma.tifawt.slice.Cast.Account;
import ma.tifawt.slice.Rows;
import ma.tifawt.slice.Slice;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Seasons: opened, mended while nobody uses them, kept as soon as somebody does. */
@ExtendWith(ArquillianExtension.class)
class SeasonsSliceIT {

  private static final LocalDate FROM = LocalDate.of(2027, 9, 15);
  private static final LocalDate TO = LocalDate.of(2028, 6, 30);

  @Inject ProgrammeService programmes;
  @Inject RequestCaller caller;

  @Resource(lookup = "java:app/jdbc/tifawt")
  DataSource data;

  @Deployment
  static WebArchive slice() {
    return Slice.archive();
  }

  @BeforeEach
  void enter() throws Exception {
    Cast.install(data);
    caller.become(Account.YOUTH_HOUSES_MANAGER.signedIn());
  }

  private static void refused(ThrowingCallable call, OrganisationError code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  /** The one that nobody has. */
  private SeasonCard opened() {
    programmes.openSeason(FROM, TO);
    return programmes.seasons().get(0);
  }

  @Test
  void aSeasonThatNobodyHasTakesOtherDaysAndTheirName() throws Exception {
    SeasonCard season = opened();
    assertThat(season.code() + " " + season.isUnused()).isEqualTo("2027-2028 true");
    // days of its own are nobody else's
    programmes.editSeason(season.id(), season.version(), FROM.minusDays(14), TO.minusDays(1));
    SeasonCard now = programmes.season(season.id());
    assertThat(now.startsOn() + " " + now.endsOn()).isEqualTo("2027-09-01 2028-06-29");
    programmes.editSeason(now.id(), now.version(), FROM.plusYears(1), TO.plusYears(1));
    assertThat(programmes.season(season.id()).code()).isEqualTo("2028-2029");
    assertThatThrownBy(() -> programmes.editSeason(now.id(), now.version(), FROM, TO))
        .isInstanceOf(OptimisticLockException.class);
    assertThat(
            Rows.text(
                data,
                "select group_concat(action order by id) from audit_entry where subject = ?",
                "season:" + season.id()))
        .isEqualTo("organisation.season-open,organisation.season-edit,organisation.season-edit");
  }

  @Test
  void daysThatWillNotDoAreRefused() {
    SeasonCard season = opened();
    refused(
        () -> programmes.editSeason(season.id(), season.version(), TO, FROM),
        OrganisationError.SEASON_DAYS_WRONG);
    refused(
        () -> programmes.editSeason(season.id(), season.version(), FROM, FROM.plusDays(367)),
        OrganisationError.SEASON_DAYS_WRONG);
    refused(
        () -> programmes.editSeason(season.id(), season.version(), FROM, null),
        OrganisationError.SEASON_DAYS_WRONG);
    refused(
        () ->
            programmes.editSeason(
                season.id(), season.version(), LocalDate.of(2027, 6, 30), TO.minusDays(30)),
        OrganisationError.SEASONS_OVERLAP);
    refused(() -> programmes.openSeason(TO, TO.plusDays(100)), OrganisationError.SEASONS_OVERLAP);
    assertThat(programmes.season(season.id())).isEqualTo(season);
  }

  @Test
  void aSeasonThatAGroupHasStaysAndAMistakeIsTakenBack() throws Exception {
    SeasonCard season = opened();
    SeasonCard used = programmes.season(1);
    assertThat(used.groups()).isEqualTo(2);
    refused(
        () -> programmes.editSeason(1, used.version(), used.startsOn(), used.endsOn()),
        OrganisationError.SEASON_IN_USE);
    refused(() -> programmes.removeSeason(1, used.version()), OrganisationError.SEASON_IN_USE);
    programmes.removeSeason(season.id(), season.version());
    assertThat(programmes.seasons()).extracting(SeasonCard::id).containsExactly(1L);
    refused(() -> programmes.removeSeason(season.id(), 0), OrganisationError.NO_SUCH_SEASON);
    assertThat(
            Rows.number(
                data,
                "select count(*) from audit_entry where action = 'organisation.season-remove'"))
        .isEqualTo(1);
  }
}
