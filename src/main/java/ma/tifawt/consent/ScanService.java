package ma.tifawt.consent;

import static ma.tifawt.shared.security.Permission.RECORD_CONSENT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.people.ChildCard;
import ma.tifawt.people.StandingService;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.error.GeneralError;
import ma.tifawt.shared.files.FileStore;
import ma.tifawt.shared.files.FileType;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.time.Now;

/**
 * Scans of signed papers: sealed before they are on the disk, opened one at a time, and each look
 * is written down.
 */
@ApplicationScoped
@Transactional
public class ScanService {

  /** Bytes of a scan: a page at 300 dots an inch, in colour. */
  public static final int LARGEST = 5 * 1024 * 1024;

  static final String FOLDER = "consent-scans";
  private static final Set<FileType> TYPES = EnumSet.of(FileType.PDF, FileType.PNG, FileType.JPEG);

  @PersistenceContext private EntityManager em;
  @Inject private StandingService standings;
  @Inject private FileStore files;
  @Inject private AuditLog audit;
  @Inject private Caller caller;
  @Inject private Now now;

  /** A scan as it is handed out. */
  public record Opened(String mediaType, byte[] content) {}

  /**
   * Keeps the scan of a paper.
   *
   * @param formCode of the paper; empty if it has none
   * @throws DomainException CON-001 no such child in the caller's scope; CON-012 no picture or PDF,
   *     or too large; GEN-007 the disk
   */
  @Allow(RECORD_CONSENT)
  public void keep(long learnerId, String formCode, NewScan scan) {
    card(learnerId);
    byte[] content = scan.content();
    FileType type =
        Optional.of(content)
            .filter(bytes -> bytes.length <= LARGEST)
            .flatMap(FileType::of)
            .filter(TYPES::contains)
            .orElseThrow(() -> new DomainException(ConsentError.SCAN_WRONG));
    String sealKey = ScanSeal.newKey();
    String fileKey = FileStore.newKey();
    ConsentScan row =
        new ConsentScan(
            learnerId, formCode.isEmpty() ? null : formCode, fileKey, sealKey, type.mediaType());
    em.persist(row.taken(now.instant(), caller.accountId()));
    em.flush();
    files.write(FOLDER, fileKey, ScanSeal.close(sealKey, content));
    audit.record("consent.scan", "learner:" + learnerId, "scan " + row.id());
  }

  /** The scans of those of the children who are in the caller's scope, the oldest first. */
  @Allow(RECORD_CONSENT)
  public List<ScanRow> scans(Collection<Long> learnerIds) {
    List<Long> known = standings.cards(learnerIds).stream().map(ChildCard::id).toList();
    return known.isEmpty()
        ? List.of()
        : em.createNamedQuery(ConsentScan.OF_LEARNERS, ScanRow.class)
            .setParameter("learners", known)
            .getResultList();
  }

  /**
   * Opens one scan; that somebody looked is written down.
   *
   * @throws DomainException CON-001 no such scan in the caller's scope; GEN-007 the file is gone,
   *     or was changed on the disk
   */
  @Allow(RECORD_CONSENT)
  public Opened open(long scanId) {
    ConsentScan scan =
        Optional.ofNullable(em.find(ConsentScan.class, scanId))
            .orElseThrow(() -> new DomainException(ConsentError.NOT_THERE));
    card(scan.learnerId());
    audit.record("consent.scan-read", "learner:" + scan.learnerId(), "scan " + scanId);
    try {
      byte[] content = ScanSeal.open(scan.sealKey(), files.read(FOLDER, scan.fileKey()));
      return new Opened(scan.mediaType(), content);
    } catch (GeneralSecurityException e) {
      throw new DomainException(GeneralError.STORE_FAILED);
    }
  }

  private ChildCard card(long learnerId) {
    return standings.cards(List.of(learnerId)).stream()
        .findFirst()
        .orElseThrow(() -> new DomainException(ConsentError.NOT_THERE));
  }
}
