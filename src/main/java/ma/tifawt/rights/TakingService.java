package ma.tifawt.rights;

import static ma.tifawt.shared.security.Permission.RECORD_CONSENT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import ma.tifawt.consent.ConsentRow;
import ma.tifawt.consent.ConsentService;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.time.Now;

/**
 * Staff take down what a guardian asks in person: a right does not hang on a telephone. From then
 * on it is a request like any other, and its days count from the day it was said.
 */
@ApplicationScoped
@Transactional
public class TakingService {

  /** A paper may have lain in a drawer; an older day is a slip of the pen. */
  private static final int MONTHS_BACK = 12;

  @Inject private ConsentService consents;
  @Inject private BookService book;
  @Inject private Settings settings;
  @Inject private Caller caller;
  @Inject private Now now;

  /**
   * @return the last working day for an answer
   * @throws DomainException CON-001 no such child in the caller's scope; RIG-001 the guardian is
   *     not the child's, or the person is of age and asks alone; RIG-002 the words; RIG-003 the
   *     same waits already; RIG-004 the day; RIG-005 who asked, or how that was made sure
   */
  @Allow(RECORD_CONSENT)
  public LocalDate take(TakenRequest asked) {
    if (asked.guardianId() == 0 || asked.identity() == null) {
      throw new DomainException(RightsError.WHO_MISSING);
    }
    ConsentRow child = consents.child(asked.learnerId());
    boolean theirs = child.guardians().stream().anyMatch(g -> g.id() == asked.guardianId());
    if (!theirs || child.state().isOfAge()) {
      throw new DomainException(RightsError.NOT_THERE);
    }
    LocalDate today = now.today(settings.zone());
    LocalDate day = asked.saidOn();
    if (day == null || day.isAfter(today) || day.isBefore(today.minusMonths(MONTHS_BACK))) {
      throw new DomainException(RightsError.DAY_WRONG);
    }
    RightsRequest request =
        new RightsRequest(
                asked.learnerId(),
                asked.guardianId(),
                child.child().path(),
                asked.kind(),
                asked.words())
            .asked(day.atStartOfDay(settings.zone()).toInstant())
            .taken(asked.identity(), now.instant(), caller.accountId());
    book.write(
        request,
        "rights.take",
        asked.kind() + " guardian:" + asked.guardianId() + " " + asked.identity());
    return RightsRequest.due(day);
  }
}
