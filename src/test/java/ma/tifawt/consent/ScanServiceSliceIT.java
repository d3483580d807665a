package ma.tifawt.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import ma.tifawt.access.RequestCaller;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.error.ErrorCode;
import ma.tifawt.shared.error.GeneralError;
import ma.tifawt.shared.i18n.Lang;
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

@ExtendWith(ArquillianExtension.class)
class ScanServiceSliceIT {

  private static final byte[] PAPER =
      "%PDF-1.7 signed by Fatima Fassi".getBytes(StandardCharsets.UTF_8);

  @Inject RequestCaller caller;
  @Inject ScanService scans;
  @Inject ScanClock clock;
  @Inject ConsentService consents;
  @Inject Settings settings;

  @Resource(lookup = "java:app/jdbc/tifawt")
  DataSource data;

  @Deployment
  static WebArchive slice() {
    return Slice.archive();
  }

  @BeforeEach
  void enter() throws Exception {
    Cast.install(data);
    caller.become(Account.RABAT_TRAINER.signedIn());
  }

  private static void refused(ThrowingCallable call, ErrorCode code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  private long kept() {
    scans.keep(Cast.SALMA, "", new NewScan(PAPER));
    return scans.scans(List.of(Cast.SALMA)).get(0).id();
  }

  private Path file() throws Exception {
    String key = Rows.text(data, "select file_key from consent_scan");
    return settings.files().resolve("consent-scans").resolve(key.substring(0, 2)).resolve(key);
  }

  @Test
  void aScanComesBackAndIsNotReadableOnTheDisk() throws Exception {
    long id = kept();

    ScanService.Opened opened = scans.open(id);

    assertThat(opened.content()).isEqualTo(PAPER);
    assertThat(opened.mediaType()).isEqualTo("application/pdf");
    assertThat(new String(Files.readAllBytes(file()), StandardCharsets.ISO_8859_1))
        .doesNotContain("Fatima")
        .doesNotContain("%PDF");
    assertThat(
            Rows.text(data, "select count(*) from audit_entry where action like 'consent.scan%'"))
        .isEqualTo("2");
  }

  @Test
  void aFileThatWasChangedCutOrTakenAwayIsNotShown() throws Exception {
    long id = kept();
    byte[] sealed = Files.readAllBytes(file());
    byte[] changed = sealed.clone();
    changed[changed.length - 1] ^= 1;
    Files.write(file(), changed);
    refused(() -> scans.open(id), GeneralError.STORE_FAILED);
    Files.write(file(), Arrays.copyOf(sealed, 5));
    refused(() -> scans.open(id), GeneralError.STORE_FAILED);
    Files.delete(file());
    refused(() -> scans.open(id), GeneralError.STORE_FAILED);
  }

  @Test
  void anotherTrainerFindsNothing() {
    long id = kept();
    caller.become(Account.AGADIR_TRAINER.signedIn());
    refused(() -> scans.open(id), ConsentError.NOT_THERE);
    refused(() -> scans.keep(Cast.SALMA, "", new NewScan(PAPER)), ConsentError.NOT_THERE);
    assertThat(scans.scans(List.of(Cast.SALMA))).isEmpty();
  }

  @Test
  void aFileThatWasSwappedWithAnotherIsNotShown() throws Exception {
    long id = kept();
    Path first = file();
    byte[] sealed = Files.readAllBytes(first);
    scans.keep(Cast.ILYAS, "", new NewScan(PAPER));
    String other =
        Rows.text(data, "select file_key from consent_scan where learner_id = ?", Cast.ILYAS);
    Path second = first.getParent().resolveSibling(other.substring(0, 2)).resolve(other);
    Files.copy(second, first, StandardCopyOption.REPLACE_EXISTING);
    refused(() -> scans.open(id), GeneralError.STORE_FAILED);
    Files.write(first, sealed);
    assertThat(scans.open(id).content()).isEqualTo(PAPER);
  }

  @Test
  void aFileWhoseRowIsGoneGoesFromTheDiskAfterADay() throws Exception {
    long id = kept();
    Path named = file();
    Path old = orphan(named, "0123456789abcdef0123456789abcdef");
    Path half = orphan(named, "part123.tmp");
    Path strange = orphan(named, "readme.txt");
    Path fresh = orphan(named, "fedcba9876543210fedcba9876543210");
    Files.setLastModifiedTime(fresh, FileTime.from(Instant.now().minus(Duration.ofHours(23))));
    Files.setLastModifiedTime(named, FileTime.from(Instant.now().minus(Duration.ofDays(400))));

    clock.run();

    assertThat(List.of(old, half)).noneMatch(Files::exists);
    assertThat(List.of(named, strange, fresh)).allMatch(Files::exists);
    assertThat(scans.open(id).content()).isEqualTo(PAPER);
    Files.delete(strange);
    Files.delete(fresh);
  }

  /** Whoever starts the server with the wrong database finds the scans again. */
  @Test
  void withoutAnyRowNothingGoes() throws Exception {
    kept();
    Path left = orphan(file(), "0123456789abcdef0123456789abcdef");
    Rows.run(data, "delete from consent_scan");

    clock.run();

    assertThat(left).exists();
    Files.delete(left);
  }

  private static Path orphan(Path beside, String name) throws Exception {
    Path file = Files.write(beside.resolveSibling(name), new byte[] {1, 2, 3});
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
    return file;
  }

  /** The paper and its scan are one deed. */
  @Test
  void aScanThatCannotBeKeptRecordsNothing() throws Exception {
    String before =
        Rows.text(data, "select concat(max(g.id), ' ', max(c.id)) from guardian g, consent c");
    for (byte[] wrong :
        List.of(
            "GIF89a".getBytes(StandardCharsets.UTF_8),
            "some words".getBytes(StandardCharsets.UTF_8),
            new byte[0],
            Arrays.copyOf(PAPER, ScanService.LARGEST + 1))) {
      NewGuardian mother = new NewGuardian("Fatima Fassi", Relation.MOTHER, "", "", Lang.FR);
      Entry entry =
          new Entry(
              Cast.SALMA,
              null,
              mother,
              "",
              Lang.FR,
              Map.of(Purpose.PARTICIPATION, true),
              new NewScan(wrong));
      refused(() -> consents.enter(entry), ConsentError.SCAN_WRONG);
    }
    assertThat(
            Rows.text(data, "select concat(max(g.id), ' ', max(c.id)) from guardian g, consent c"))
        .isEqualTo(before);
    assertThat(scans.scans(List.of(Cast.SALMA))).isEmpty();
  }
}
