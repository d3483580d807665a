package ma.tifawt.consent;

import static java.util.stream.Collectors.groupingBy;
import static ma.tifawt.shared.security.Permission.RECORD_CONSENT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.tifawt.people.ChildCard;
import ma.tifawt.people.StandingService;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.time.Now;

/** Takes down what guardians say on paper or in person, and tells what holds. */
@ApplicationScoped
@Transactional
public class ConsentService {

  @Inject private LedgerService ledger;
  @Inject private GuardianService guardians;
  @Inject private ScanService scans;
  @Inject private StandingService standings;
  @Inject private FormService forms;
  @Inject private ConsentTexts texts;
  @Inject private Settings settings;
  @Inject private Now now;
  @Inject private Caller caller;

  /**
   * Adds what was said to the ledger; the child's standing follows at once. Saying it again, or
   * correcting it, adds further lines.
   *
   * @throws DomainException CON-001 no such child, or no such guardian of the child, in the
   *     caller's scope; CON-005 participation is not answered; CON-006 a guardian decides for
   *     nobody of age; CON-007 nobody decided
   */
  @Allow(RECORD_CONSENT)
  public ConsentState record(Answers answers) {
    ChildCard child = card(answers.learnerId());
    if (!answers.given().containsKey(Purpose.PARTICIPATION)) {
      throw new DomainException(ConsentError.PARTICIPATION_MISSING);
    }
    boolean adult = ledger.stage(child) == Stage.ADULT;
    if (adult && answers.guardianId() != null) {
      throw new DomainException(ConsentError.OF_AGE);
    }
    if (!adult) {
      refuseUnlessGuardian(child.id(), answers.guardianId());
    }
    return ledger.write(child, deed(answers));
  }

  /**
   * Takes down one paper: the guardian, where it is a new one, and the answers, in the words that
   * stand on it.
   *
   * @throws DomainException as {@link #record}, {@link GuardianService#add} and {@link
   *     ScanService#keep}; CON-009 the code
   */
  @Allow(RECORD_CONSENT)
  public ConsentRow enter(Entry entry) {
    Long guardian = entry.guardianId();
    if (entry.written() != null) {
      guardian = guardians.add(entry.learnerId(), entry.written());
    }
    record(new Answers(entry.learnerId(), guardian, entry.code(), entry.language(), entry.given()));
    if (entry.scan() != null) {
      scans.keep(entry.learnerId(), entry.code(), entry.scan());
    }
    return child(entry.learnerId());
  }

  /** Every child of the group and what was agreed; empty if the group is out of scope. */
  @Allow(RECORD_CONSENT)
  public List<ConsentRow> group(long groupId) {
    return rows(standings.cardsOfGroup(groupId));
  }

  /**
   * @throws DomainException CON-001 no such child in the caller's scope
   */
  @Allow(RECORD_CONSENT)
  public ConsentRow child(long learnerId) {
    return rows(List.of(card(learnerId))).get(0);
  }

  private List<ConsentRow> rows(List<ChildCard> children) {
    Map<Long, ConsentState> states = ledger.states(children);
    Map<Long, List<GuardianRow>> known =
        guardians.guardians(children.stream().map(ChildCard::id).toList()).stream()
            .collect(groupingBy(GuardianRow::learnerId));
    Map<Purpose, Integer> versions = texts.versions(List.of(Purpose.values()));
    Instant tooOld = tooOld();
    return children.stream()
        .map(
            c ->
                new ConsentRow(
                    c,
                    states.get(c.id()),
                    known.getOrDefault(c.id(), List.of()),
                    states.get(c.id()).renew(versions, tooOld),
                    goesOn(c)))
        .toList();
  }

  private Instant tooOld() {
    return now.localTime(ZoneOffset.UTC)
        .minusMonths(settings.consent().renewalMonths())
        .toInstant(ZoneOffset.UTC);
  }

  private LocalDate goesOn(ChildCard child) {
    return child.pendingSince() == null
        ? null
        : child.pendingSince().plusDays(settings.consent().pendingDays());
  }

  /** What holds for those of the children who are in the caller's scope. */
  @Allow(RECORD_CONSENT)
  public Map<Long, ConsentState> states(Collection<Long> learnerIds) {
    return ledger.states(standings.cards(learnerIds));
  }

  private Deed deed(Answers answers) {
    Optional<ConsentForm> paper =
        answers.formCode().isEmpty()
            ? Optional.empty()
            : Optional.of(forms.paper(answers.formCode(), answers.learnerId()));
    return new Deed(
        answers.learnerId(),
        answers.guardianId(),
        answers.given(),
        paper.map(ConsentForm::versions).orElseGet(() -> texts.versions(answers.given().keySet())),
        answers.language(),
        paper.isPresent() ? Channel.PAPER : Channel.IN_PERSON,
        paper.map(ConsentForm::code).orElse(null),
        caller.accountId());
  }

  private void refuseUnlessGuardian(long learnerId, Long guardianId) {
    if (guardianId == null) {
      throw new DomainException(ConsentError.GUARDIAN_MISSING);
    }
    if (guardians.guardians(List.of(learnerId)).stream().noneMatch(g -> g.id() == guardianId)) {
      throw new DomainException(ConsentError.NOT_THERE);
    }
  }

  private ChildCard card(long learnerId) {
    return standings.cards(List.of(learnerId)).stream()
        .findFirst()
        .orElseThrow(() -> new DomainException(ConsentError.NOT_THERE));
  }
}
