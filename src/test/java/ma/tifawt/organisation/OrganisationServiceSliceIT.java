package ma.tifawt.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import ma.tifawt.access.RequestCaller;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.slice.Cast;
import ma.tifawt.slice.Slice;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class OrganisationServiceSliceIT {

  @Inject OrganisationService organisation;
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
  void theRegionsOfTheConfigurationAreThere() {
    caller.become(Cast.Account.AUDITOR.signedIn());
    assertThat(organisation.regions()).hasSize(12);
    assertThat(organisation.provinces()).hasSize(75);
    assertThat(organisation.regions().get(3).name().in(Lang.AR))
        .isEqualTo("الرباط - سلا - القنيطرة");
  }

  @Test
  void aCoordinatorSeesTheGroupsOfTheOwnRegionOnly() {
    caller.become(Cast.Account.RABAT_COORDINATOR.signedIn());
    assertThat(organisation.groupsInScope())
        .extracting(GroupInfo::id)
        .containsExactly(Cast.RABAT_GROUP);
  }

  @Test
  void aGroupOutOfScopeIsNotFoundLikeAWrongId() {
    caller.become(Cast.Account.RABAT_TRAINER.signedIn());
    assertThatThrownBy(() -> organisation.group(Cast.AGADIR_GROUP))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> assertThat(e.code()).isEqualTo(OrganisationError.NO_SUCH_GROUP));
    assertThatThrownBy(() -> organisation.group(999_999))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> assertThat(e.code()).isEqualTo(OrganisationError.NO_SUCH_GROUP));
  }
}
