package ma.tifawt;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import ma.tifawt.shared.error.ErrorCode;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import org.junit.jupiter.api.Test;

/**
 * Every error code is unique, has its words in three languages, stands in {@code src/doc/errors.md}
 * and can really happen.
 */
class ErrorCatalogueTest {

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPath(Path.of("target/classes"));

  private static final List<ErrorCode> CODES =
      PRODUCT.stream()
          .filter(type -> type.isAssignableTo(ErrorCode.class) && type.isEnum())
          .map(JavaClass::reflect)
          .flatMap(type -> Arrays.stream(type.getEnumConstants()))
          .map(ErrorCode.class::cast)
          .toList();

  @Test
  void codesAreUniqueAndShapedAlike() {
    assertThat(CODES).hasSizeGreaterThan(20);
    assertThat(CODES)
        .extracting(ErrorCode::code)
        .doesNotHaveDuplicates()
        .allMatch(c -> c.matches("[A-Z]{3}-\\d{3}"));
  }

  @Test
  void everyCodeHasMessageAndHelpInThreeLanguages() {
    Texts texts = new Texts();
    for (Lang lang : List.of(Lang.AR, Lang.FR, Lang.EN)) {
      Set<String> keys = texts.keys(lang);
      for (ErrorCode code : CODES) {
        assertThat(keys)
            .as("%s in %s", code.code(), lang)
            .contains("error." + code.code(), "error." + code.code() + ".help");
      }
    }
  }

  @Test
  void everyCodeStandsInTheBookOfErrors() throws IOException {
    String book = Files.readString(Path.of("src/doc/errors.md"));
    assertThat(CODES).allSatisfy(code -> assertThat(book).contains("| " + code.code() + " |"));
  }

  @Test
  void everyCodeIsUsedSomewhere() {
    Set<String> used = new HashSet<>();
    for (JavaClass type : PRODUCT) {
      for (JavaFieldAccess access : type.getFieldAccessesFromSelf()) {
        boolean ofAnotherClass = !access.getTargetOwner().getName().equals(type.getName());
        if (ofAnotherClass && access.getTargetOwner().isAssignableTo(ErrorCode.class)) {
          used.add(access.getTargetOwner().getName() + "." + access.getTarget().getName());
        }
      }
    }
    Set<String> all =
        CODES.stream()
            .map(c -> c.getClass().getName() + "." + ((Enum<?>) c).name())
            .collect(Collectors.toSet());
    assertThat(used).isNotEmpty().containsAll(all);
  }
}
