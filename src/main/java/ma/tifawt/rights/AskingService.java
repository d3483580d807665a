package ma.tifawt.rights;

import static ma.tifawt.shared.security.Permission.ANYONE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import ma.tifawt.consent.GuardianDoorService;
import ma.tifawt.consent.GuardianVisit;
import ma.tifawt.people.ChildCard;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.time.Now;

/** A guardian asks, with the right of the slip: it is asked for again each time. */
@ApplicationScoped
@Transactional
public class AskingService {

  /** Characters of a request. */
  public static final int LONGEST = 500;

  @Inject private GuardianDoorService door;
  @Inject private BookService book;
  @Inject private Settings settings;
  @Inject private Now now;

  /**
   * @throws DomainException RIG-001 the slip does not hold, or not for this child; RIG-002 the
   *     words; RIG-003 the same waits already
   */
  @Allow(ANYONE)
  public void ask(long codeId, long learnerId, RequestKind kind, String words) {
    GuardianVisit visit =
        door.resume(codeId).orElseThrow(() -> new DomainException(RightsError.NOT_THERE));
    ChildCard child =
        visit.wards().stream()
            .map(GuardianVisit.Ward::child)
            .filter(card -> card.id() == learnerId)
            .findFirst()
            .orElseThrow(() -> new DomainException(RightsError.NOT_THERE));
    book.write(
        new RightsRequest(learnerId, visit.guardianId(), child.path(), kind, words)
            .asked(now.instant()),
        "rights.ask",
        kind);
  }

  /** What the guardian of the slip has asked, the latest first; empty if the slip does not hold. */
  @Allow(ANYONE)
  public List<RequestRow> asked(long codeId) {
    return door.resume(codeId).stream()
        .flatMap(visit -> book.of(visit.guardianId()).stream())
        .map(request -> request.row(settings.zone()))
        .toList();
  }
}
