package ma.tifawt.consent;

import static java.util.stream.Collectors.toCollection;
import static ma.tifawt.shared.security.Permission.ANYONE;
import static ma.tifawt.shared.security.Permission.SIGNED_IN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import ma.tifawt.people.ChildCard;
import ma.tifawt.people.SettlingService;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;

/** The young person's own word, at the first sign-in and whenever they want. */
@ApplicationScoped
@Transactional
public class OwnConsentService {

  /** Years from which the words are those of the oldest band of the curriculum. */
  private static final int OLDEST_BAND = 15;

  @Inject private LedgerService ledger;
  @Inject private SettlingService settling;
  @Inject private ConsentTexts texts;
  @Inject private Caller caller;

  /** Whether the young person must say yes before anything else; for signing in. */
  @Allow(ANYONE)
  public boolean isDue(long learnerId) {
    return settling.card(learnerId).map(c -> ledger.state(c).asksThePerson()).orElse(false);
  }

  /**
   * What the signed-in young person is asked; no questions below the age of assent.
   *
   * @throws DomainException CON-001 the account is not a child's
   */
  @Allow(SIGNED_IN)
  public OwnConsents own(Lang lang) {
    ChildCard child = child();
    return shown(child, ledger.state(child), lang);
  }

  /**
   * Adds the own word to the ledger. A no to what is optional changes neither lessons nor points.
   *
   * @throws DomainException CON-001 the account is not a child's; CON-010 something that is not
   *     asked; CON-005 participation was never answered
   */
  @Allow(SIGNED_IN)
  public OwnConsents answer(Map<Purpose, Boolean> given, Lang lang) {
    ChildCard child = child();
    ConsentState before = ledger.state(child);
    if (given.isEmpty() || !asked(before).containsAll(given.keySet())) {
      throw new DomainException(ConsentError.NOT_ASKED);
    }
    if (before.asksThePerson() && !given.containsKey(Purpose.PARTICIPATION)) {
      throw new DomainException(ConsentError.PARTICIPATION_MISSING);
    }
    Map<Purpose, Boolean> answers = new EnumMap<>(given);
    Deed deed =
        new Deed(
            child.id(),
            null,
            answers,
            texts.versions(answers.keySet()),
            lang,
            Channel.OWN_PAGE,
            null,
            null);
    return shown(child, ledger.write(child, deed), lang);
  }

  private OwnConsents shown(ChildCard child, ConsentState state, Lang lang) {
    String band = ledger.isOf(OLDEST_BAND, child) ? "C" : "B";
    List<OwnConsents.Question> questions =
        asked(state).stream()
            .map(
                p ->
                    new OwnConsents.Question(
                        p.code(), texts.toPerson(p, band, lang), answered(state, p)))
            .toList();
    return new OwnConsents(state.asksThePerson(), state.isOfAge(), questions, allowed(state));
  }

  /** Until majority a no of the guardians is not put before the child again. */
  private static List<Purpose> asked(ConsentState state) {
    return switch (state.stage()) {
      case CHILD -> List.of();
      case ASSENTING ->
          Arrays.stream(Purpose.values())
              .filter(p -> p.isChilds() && state.guardiansSay(p))
              .toList();
      case ADULT -> Arrays.stream(Purpose.values()).filter(Purpose::isChilds).toList();
    };
  }

  private static Boolean answered(ConsentState state, Purpose purpose) {
    return state.own().containsKey(purpose) ? state.own().get(purpose).isYes() : null;
  }

  /** The codes of what is allowed, for the pages that need to know, such as labs. */
  private static Set<String> allowed(ConsentState state) {
    return Purpose.optional().stream()
        .filter(state::allows)
        .map(Purpose::code)
        .collect(toCollection(TreeSet::new));
  }

  private ChildCard child() {
    return caller.learnerId().stream()
        .boxed()
        .flatMap(id -> settling.card(id).stream())
        .findFirst()
        .orElseThrow(() -> new DomainException(ConsentError.NOT_THERE));
  }
}
