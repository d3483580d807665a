package ma.tifawt.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScopeTest {

  private static final List<String> BOTH = List.of("frmf", "youth");

  @Test
  void aRegionStaysARegion() {
    assertThat(Scope.of(List.of("/frmf/MA-04/"), BOTH)).containsExactly("/frmf/MA-04/");
  }

  @Test
  void theNationIsEachProgramme() {
    assertThat(Scope.of(List.of("/"), BOTH)).containsExactly("/frmf/", "/youth/");
    assertThat(Scope.of(List.of("/"), List.of("youth"))).containsExactly("/youth/");
  }

  @Test
  void anotherProgrammeIsNothing() {
    assertThat(Scope.of(List.of("/frmf/MA-04/"), List.of("youth"))).isEmpty();
  }

  @Test
  void aPlaceInAPlaceIsNotCountedTwice() {
    assertThat(Scope.of(List.of("/frmf/MA-04/MA-RAB/", "/frmf/MA-04/", "/youth/MA-04/"), BOTH))
        .containsExactly("/frmf/MA-04/", "/youth/MA-04/");
  }

  @Test
  void onlyWhatLiesWhollyInAGrantIsCovered() {
    assertThat(Scope.covered(List.of("/frmf/MA-04/"), List.of("/frmf/MA-04/MA-RAB/")))
        .containsExactly("/frmf/MA-04/MA-RAB/");
    assertThat(Scope.covered(List.of("/frmf/MA-04/MA-RAB/"), List.of("/frmf/MA-04/"))).isEmpty();
    assertThat(Scope.covered(List.of("/frmf/MA-0/"), List.of("/frmf/MA-04/"))).isEmpty();
  }
}
