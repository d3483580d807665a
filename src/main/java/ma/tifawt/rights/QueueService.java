package ma.tifawt.rights;

import static ma.tifawt.shared.security.Permission.ANSWER_REQUESTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.consent.GuardianNameService;
import ma.tifawt.people.ChildCard;
import ma.tifawt.people.SettlingService;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.error.GeneralError;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.time.Now;

/** The requests of guardians that wait for somebody at the centre or for the protection officer. */
@ApplicationScoped
@Transactional
public class QueueService {

  /** Characters of an answer. */
  public static final int LONGEST = 1000;

  /** How long an answered request stays in the list. */
  private static final Duration SHOWN = Duration.ofDays(30);

  @PersistenceContext private EntityManager em;
  @Inject private SettlingService settling;
  @Inject private GuardianNameService names;
  @Inject private AuditLog audit;
  @Inject private Caller caller;
  @Inject private Settings settings;
  @Inject private Now now;

  /** A request, the child it is about, and the name of who asked. */
  public record Waiting(RequestRow request, ChildCard child, String guardian)
      implements Serializable {}

  /**
   * What waits in the caller's scope, the oldest first, then what was answered in the last month.
   */
  @Allow(ANSWER_REQUESTS)
  public List<Waiting> list() {
    List<RequestRow> requests =
        caller
            .scope(
                em.createNamedQuery(RightsRequest.IN_SCOPE, RightsRequest.class), ANSWER_REQUESTS)
            .setParameter("since", now.instant().minus(SHOWN))
            .getResultStream()
            .map(request -> request.row(settings.zone()))
            .toList();
    Map<Long, String> who = names.names(requests.stream().map(RequestRow::guardianId).toList());
    List<Waiting> rows = new ArrayList<>();
    for (RequestRow row : requests) {
      settling
          .card(row.learnerId())
          .ifPresent(child -> rows.add(new Waiting(row, child, who.get(row.guardianId()))));
    }
    return rows;
  }

  /**
   * @throws DomainException RIG-001 no such request in the caller's scope; RIG-002 the words of the
   *     answer; GEN-003 somebody has answered meanwhile
   */
  @Allow(ANSWER_REQUESTS)
  public void answer(long id, RequestState end, String words) {
    Optional<RightsRequest> found =
        caller
            .scope(em.createNamedQuery(RightsRequest.ONE, RightsRequest.class), ANSWER_REQUESTS)
            .setParameter("id", id)
            .getResultStream()
            .findFirst();
    RightsRequest request = found.orElseThrow(() -> new DomainException(RightsError.NOT_THERE));
    String said = words.strip();
    if (said.isEmpty() || said.length() > LONGEST || end == RequestState.WAITS) {
      throw new DomainException(RightsError.WORDS_WRONG);
    }
    if (!request.waits()) {
      throw new DomainException(GeneralError.CHANGED_MEANWHILE);
    }
    request.answer(end, said, now.instant(), caller.accountId());
    audit.record("rights.answer", "learner:" + request.learnerId(), request.kind() + " " + end);
    em.flush(); // a concurrent answer must fail here, inside the call, not at commit
  }
}
