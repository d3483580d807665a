package ma.tifawt;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Allow;

/** The rules of {@code src/doc/architecture.md} about what may stand where and use whom. */
@AnalyzeClasses(
    packages = "ma.tifawt",
    importOptions = {DoNotIncludeTests.class, ArchitectureTest.ProductOnly.class})
class ArchitectureTest {

  /** The demo is compiled beside the tests and bound by no rule of the product. */
  static final class ProductOnly implements com.tngtech.archunit.core.importer.ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/test-classes/");
    }
  }

  /** The dependency table, read from where people read it: {@code | `feature` | … | a, b |}. */
  static Map<String, Set<String>> table() throws IOException {
    Map<String, Set<String>> mayUse = new HashMap<>();
    for (String line : Files.readAllLines(Path.of("src/doc/architecture.md"))) {
      String[] cells = line.split("\\|");
      if (cells.length == 4 && cells[1].strip().matches("`[a-z]+`")) {
        Set<String> others =
            Arrays.stream(cells[3].split(","))
                .map(String::strip)
                .filter(name -> name.matches("[a-z]+"))
                .collect(Collectors.toSet());
        mayUse.put(cells[1].strip().replace("`", ""), others);
      }
    }
    return mayUse;
  }

  @ArchTest
  static void everyFeatureHasARowInTheTable(JavaClasses all) throws IOException {
    Set<String> features =
        all.stream()
            .map(c -> c.getPackageName().replaceFirst("^ma\\.tifawt\\.?", "").split("\\.")[0])
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toSet());
    assertThat(features).hasSizeGreaterThan(8);
    assertThat(table().keySet()).containsAll(features);
  }

  @ArchTest
  static void featuresKeepToTheTable(JavaClasses all) throws IOException {
    Map<String, Set<String>> table = table();
    assertThat(table).isNotEmpty();
    table.forEach(
        (feature, allowed) -> {
          String[] others =
              table.keySet().stream()
                  .filter(other -> !other.equals(feature) && !allowed.contains(other))
                  .filter(
                      other ->
                          feature.equals("shared")
                              || !Set.of("shared", "audit").contains(other)
                              || feature.equals("audit") && !other.equals("shared"))
                  .map(other -> "ma.tifawt." + other + "..")
                  .toArray(String[]::new);
          if (others.length > 0) {
            noClasses()
                .that()
                .resideInAPackage("ma.tifawt." + feature + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .because("of the dependency table in src/doc/architecture.md")
                .allowEmptyShould(true)
                .check(all);
          }
        });
  }

  @ArchTest
  static final ArchRule noCycles = slices().matching("ma.tifawt.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule everyDoorIsGuarded =
      methods()
          .that()
          .arePublic()
          .and()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Transactional.class)
          .should()
          .beAnnotatedWith(Allow.class)
          .because("an unguarded service method is open to every account");

  @ArchTest
  static final ArchRule entitiesStayInTheirFeature =
      classes()
          .that()
          .areAnnotatedWith(Entity.class)
          .and()
          .resideOutsideOfPackage("ma.tifawt.shared..")
          .should(beUsedOnlyInTheirOwnFeature());

  @ArchTest
  static final ArchRule entitiesHaveNoPublicSetters =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Entity.class)
          .and()
          .haveNameMatching("set[A-Z].*")
          .should()
          .notBePublic()
          .allowEmptyShould(true)
          .because("an entity changes by verbs");

  @ArchTest
  static final ArchRule featuresDoNotKnowTheirFaces =
      noClasses()
          .that(
              DescribedPredicate.not(
                  resideInAnyPackage(
                      "ma.tifawt..web..", "ma.tifawt..rest..", "ma.tifawt.shared..")))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta.faces..", "jakarta.ws.rs..", "org.primefaces..", "jakarta.servlet..")
          .because("a feature is used by pages and resources and knows neither");

  @ArchTest
  static final ArchRule onlyServicesAskTheDatabase =
      fields()
          .that()
          .haveRawType(EntityManager.class)
          .should()
          .beDeclaredInClassesThat(
              new DescribedPredicate<JavaClass>("are services or on the list of exceptions") {
                @Override
                public boolean test(JavaClass type) {
                  return type.getSimpleName().endsWith("Service")
                      || type.getPackageName().startsWith("ma.tifawt.reports")
                      || Set.of(
                              "AuditLog",
                              "AuditSealer",
                              "SchemaMigration",
                              "RegionLoader",
                              "ThrottleLedger")
                          .contains(type.getSimpleName());
                }
              });

  @ArchTest
  static final ArchRule namedBeansAreViews =
      classes()
          .that()
          .areAnnotatedWith(Named.class)
          .and()
          .doNotHaveSimpleName("I18n")
          .should()
          .haveSimpleNameEndingWith("View")
          .andShould()
          .resideInAPackage("..web..")
          .andShould(beScopedToARequestOrView());

  @ArchTest
  static final ArchRule viewsSurviveTheSession =
      classes()
          .that()
          .areAnnotatedWith(ViewScoped.class)
          .should()
          .implement(Serializable.class)
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule oneClock =
      noClasses()
          .that()
          .resideOutsideOfPackage("ma.tifawt.shared.time..")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .because("tests set the time: ask ma.tifawt.shared.time.Now");

  @ArchTest
  static final ArchRule oneJsonProvider =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("jakarta.json.Json")
          .because("it searches for its provider on each call: use ma.tifawt.shared.json.Json");

  @ArchTest
  static final ArchRule namesSayWhatThingsAre =
      noClasses()
          .should()
          .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Processor|Dto|Bean)")
          .because("these endings hide what a class does");

  @ArchTest
  static final ArchRule exceptionsAreRefusals =
      classes()
          .that()
          .areAssignableTo(Exception.class)
          .and()
          .doNotHaveSimpleName("InvalidSettingsException")
          .should()
          .beAssignableTo(DomainException.class);

  @ArchTest
  static final ArchRule sharedKnowsNoFeature =
      noClasses()
          .that()
          .resideInAPackage("ma.tifawt.shared..")
          .should()
          .dependOnClassesThat(
              new DescribedPredicate<JavaClass>("are of a feature") {
                @Override
                public boolean test(JavaClass type) {
                  return type.getPackageName().startsWith("ma.tifawt.")
                      && !type.getPackageName().startsWith("ma.tifawt.shared");
                }
              });

  private static ArchCondition<JavaClass> beUsedOnlyInTheirOwnFeature() {
    return new ArchCondition<>("be used only in their own feature") {
      @Override
      public void check(JavaClass entity, ConditionEvents events) {
        String feature = entity.getPackageName();
        entity.getDirectDependenciesToSelf().stream()
            .filter(d -> !d.getOriginClass().getPackageName().equals(feature))
            .forEach(d -> events.add(SimpleConditionEvent.violated(entity, d.getDescription())));
      }
    };
  }

  private static ArchCondition<JavaClass> beScopedToARequestOrView() {
    return new ArchCondition<>("be request- or view-scoped") {
      @Override
      public void check(JavaClass view, ConditionEvents events) {
        boolean scoped =
            Stream.of(RequestScoped.class, ViewScoped.class).anyMatch(view::isAnnotatedWith);
        if (!scoped && !view.getModifiers().contains(JavaModifier.ABSTRACT)) {
          events.add(SimpleConditionEvent.violated(view, view.getName() + " has another scope"));
        }
      }
    };
  }
}
