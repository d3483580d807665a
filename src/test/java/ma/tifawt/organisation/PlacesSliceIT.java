package ma.tifawt.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.util.List;
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

/** Centres and groups set up by those who may, where they may. */
@ExtendWith(ArquillianExtension.class)
class PlacesSliceIT {

  @Inject CentreService centres;
  @Inject GroupService groups;
  @Inject OrganisationService organisation;
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
    // the season of the cast lasts as long as these tests are run
    Rows.run(data, "update season set ends_on = '2099-06-30' where id = 1");
    caller.become(Account.RABAT_COORDINATOR.signedIn());
  }

  private static CentreDraft centre(String province, String code) {
    return new CentreDraft("youth-houses", province, code, "دار الشباب أكدال", "Maison de Agdal");
  }

  private static GroupDraft group(String code) {
    return new GroupDraft(code, "فوج النجوم", "Groupe des étoiles", "builders", "B", 1);
  }

  private static void refused(ThrowingCallable call, OrganisationError code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  @Test
  void aCentreAndItsGroupStandAtTheirPlaceInTheTree() throws Exception {
    long centre = centres.create(centre("MA-SAL", "sal-7"));
    long group = groups.create(centre, group(""));
    assertThat(centres.centre(centre).path())
        .isEqualTo("/youth-houses/MA-04/MA-SAL/" + centre + "/");
    assertThat(centres.centre(centre).code()).isEqualTo("SAL-7");
    GroupCard card = groups.group(group);
    assertThat(card.path()).isEqualTo("/youth-houses/MA-04/MA-SAL/" + centre + "/" + group + "/");
    assertThat(card.code()).isEqualTo("SAL-7-A");
    assertThat(organisation.groupsInScope())
        .extracting(GroupInfo::id)
        .containsExactlyInAnyOrder(Cast.RABAT_GROUP, group);
    assertThat(centres.page("", 0).groups()).containsEntry(centre, 1L);
    caller.become(Account.YOUTH_HOUSES_MANAGER.signedIn());
    assertThat(centres.page("AGDAL", 0).rows()).extracting(CentreCard::id).containsExactly(centre);
    caller.become(Account.AGADIR_COORDINATOR.signedIn());
    assertThat(centres.page("", 0).rows()).extracting(CentreCard::id).containsExactly(Cast.AGADIR);
    refused(() -> centres.centre(centre), OrganisationError.NO_SUCH_CENTRE);
    refused(() -> groups.group(group), OrganisationError.NO_SUCH_GROUP);
    assertThat(
            Rows.text(
                data,
                "select group_concat(action order by id) from audit_entry where subject in (?, ?)",
                "centre:" + centre,
                "group:" + group))
        .isEqualTo("organisation.centre-create,organisation.group-create");
  }

  @Test
  void codesThatNobodyChoseAreTheNextFreeOnes() {
    assertThat(codeOf(centres.create(centre("MA-RAB", "")))).isEqualTo("RAB-2");
    assertThat(codeOf(centres.create(centre("MA-RAB", " ")))).isEqualTo("RAB-3");
    assertThat(groups.group(groups.create(Cast.RABAT, group(""))).code()).isEqualTo("RAB-1-A");
    assertThat(groups.group(groups.create(Cast.RABAT, group(""))).code()).isEqualTo("RAB-1-C");
  }

  private String codeOf(long centre) {
    return centres.centre(centre).code();
  }

  @Test
  void nobodySetsUpACentreOutsideTheOwnRegionOrProgramme() throws Exception {
    assertThat(centres.grounds()).hasSizeGreaterThan(3).allMatch(g -> g.region().equals("MA-04"));
    refused(() -> centres.create(centre("MA-AGD", "")), OrganisationError.PROVINCE_NOT_YOURS);
    refused(() -> centres.create(centre(null, "")), OrganisationError.PROVINCE_NOT_YOURS);
    refused(
        () -> centres.create(new CentreDraft("frmf", "MA-RAB", "", "مركز", "Centre")),
        OrganisationError.PROVINCE_NOT_YOURS);
    refused(
        () -> centres.rename(Cast.AGADIR, 0, centre("MA-AGD", "")),
        OrganisationError.NO_SUCH_CENTRE);
    refused(() -> centres.remove(Cast.AGADIR, 0), OrganisationError.NO_SUCH_CENTRE);
    for (Account account : List.of(Account.RABAT_COORDINATOR, Account.RABAT_MANAGER)) {
      caller.become(account.signedIn());
      refused(() -> groups.create(Cast.AGADIR, group("")), OrganisationError.NO_SUCH_CENTRE);
      refused(() -> groups.edit(Cast.AGADIR_GROUP, 0, group("")), OrganisationError.NO_SUCH_GROUP);
      refused(() -> groups.remove(Cast.AGADIR_GROUP, 0), OrganisationError.NO_SUCH_GROUP);
      assertThat(groups.ofCentre(Cast.AGADIR)).isEmpty();
      assertThat(groups.ofCentre(Cast.RABAT)).hasSize(1);
    }
    assertThat(Rows.number(data, "select count(*) from centre")).isEqualTo(2);
    assertThat(Rows.number(data, "select count(*) from learner_group")).isEqualTo(2);
  }

  @Test
  void whatIsTypedWrongIsSaidAndNothingIsWritten() throws Exception {
    refused(() -> centres.create(centre("MA-RAB", "RAB-1")), OrganisationError.CODE_TAKEN);
    refused(() -> centres.create(centre("MA-RAB", "agd-1")), OrganisationError.CODE_TAKEN);
    refused(() -> centres.create(centre("MA-RAB", "RAB_1")), OrganisationError.CODE_MALFORMED);
    refused(
        () -> centres.create(centre("MA-RAB", "R".repeat(21))), OrganisationError.CODE_MALFORMED);
    refused(
        () -> centres.create(new CentreDraft("youth-houses", "MA-RAB", "", " ", "Maison")),
        OrganisationError.NAME_MISSING);
    refused(
        () -> centres.create(new CentreDraft("youth-houses", "MA-RAB", "", "Maison", "دار")),
        OrganisationError.NAME_IN_OTHER_SCRIPT);
    refused(() -> groups.create(Cast.RABAT, group("RAB-1-B")), OrganisationError.CODE_TAKEN);
    refused(
        () -> groups.create(Cast.RABAT, new GroupDraft("", "فوج", "Groupe", "none", "B", 1)),
        OrganisationError.NO_SUCH_COURSE);
    refused(
        () -> groups.create(Cast.RABAT, new GroupDraft("", "فوج", "Groupe", "builders", "D", 1)),
        OrganisationError.NO_SUCH_BAND);
    refused(
        () -> groups.create(Cast.RABAT, new GroupDraft("", "فوج", "Groupe", "builders", "B", 9)),
        OrganisationError.NO_SUCH_SEASON);
    Rows.run(data, "update season set ends_on = '2026-09-16' where id = 1");
    refused(() -> groups.create(Cast.RABAT, group("")), OrganisationError.NO_SUCH_SEASON);
    assertThat(Rows.number(data, "select count(*) from centre")).isEqualTo(2);
    assertThat(Rows.number(data, "select count(*) from learner_group")).isEqualTo(2);
  }

  @Test
  void whoEditsWhatSomebodyElseChangedMeanwhileIsTold() throws Exception {
    int seen = centres.centre(Cast.RABAT).version();
    centres.rename(Cast.RABAT, seen, centre("MA-RAB", "RAB-9"));
    assertThat(codeOf(Cast.RABAT)).isEqualTo("RAB-9");
    assertThatThrownBy(() -> centres.rename(Cast.RABAT, seen, centre("MA-RAB", "RAB-8")))
        .isInstanceOf(OptimisticLockException.class);
    int group = groups.group(Cast.RABAT_GROUP).version();
    groups.edit(Cast.RABAT_GROUP, group, group("RAB-1-B"));
    assertThat(groups.group(Cast.RABAT_GROUP).nameFr()).isEqualTo("Groupe des étoiles");
    assertThatThrownBy(() -> groups.edit(Cast.RABAT_GROUP, group, group("RAB-1-Z")))
        .isInstanceOf(OptimisticLockException.class);
    assertThat(
            Rows.text(
                data, "select detail from audit_entry where action = 'organisation.centre-rename'"))
        .isEqualTo("[code, nameAr, nameFr]");
    assertThat(Rows.text(data, "select path from centre where id = 1")).isEqualTo(Cast.RABAT_PATH);
  }

  @Test
  void whatWasUsedStaysAndAMistakeIsTakenBack() {
    refused(() -> groups.remove(Cast.RABAT_GROUP, 0), OrganisationError.GROUP_IN_USE);
    refused(() -> centres.remove(Cast.RABAT, 0), OrganisationError.CENTRE_IN_USE);
    long centre = centres.create(centre("MA-SAL", ""));
    long group = groups.create(centre, group(""));
    int version = centres.centre(centre).version();
    refused(() -> centres.remove(centre, version), OrganisationError.CENTRE_IN_USE);
    groups.remove(group, groups.group(group).version());
    centres.remove(centre, version);
    assertThat(centres.page("", 0).rows()).extracting(CentreCard::id).containsExactly(Cast.RABAT);
  }
}
