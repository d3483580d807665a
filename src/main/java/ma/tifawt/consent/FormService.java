package ma.tifawt.consent;

import static ma.tifawt.shared.security.Permission.RECORD_CONSENT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.people.ChildCard;
import ma.tifawt.people.Standing;
import ma.tifawt.people.StandingService;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.time.Now;

/** The papers that guardians sign: printed for a group, found again by their code. */
@ApplicationScoped
@Transactional
public class FormService {

  @PersistenceContext private EntityManager em;
  @Inject private StandingService standings;
  @Inject private LedgerService ledger;
  @Inject private ConsentTexts texts;
  @Inject private Settings settings;
  @Inject private AuditLog audit;
  @Inject private Caller caller;
  @Inject private Now now;

  /**
   * A paper for each child of the group who waits for one; if nobody does, for all of them. A paper
   * with today's words that was printed before keeps its code.
   *
   * @return by given name; empty if the group is out of scope
   */
  @Allow(RECORD_CONSENT)
  public List<FormSheet> print(long groupId) {
    List<ChildCard> all = standings.cardsOfGroup(groupId);
    List<ChildCard> waiting = all.stream().filter(c -> c.standing() == Standing.PENDING).toList();
    List<ChildCard> children = waiting.isEmpty() ? all : waiting;
    if (children.isEmpty()) {
      return List.of();
    }
    Lang lang = settings.consent().languages().get(0);
    Map<Long, ConsentForm> forms = known(children, lang);
    List<FormSheet> sheets = new ArrayList<>();
    for (ChildCard child : children) {
      ConsentForm form =
          forms.computeIfAbsent(
              child.id(), id -> new ConsentForm(id, child.path(), lang.path(), words()));
      em.persist(form.printed(now.instant(), caller.accountId()));
      sheets.add(sheet(form, child));
    }
    audit.record("consent.print", "group:" + groupId, sheets.size());
    em.flush();
    return sheets;
  }

  /**
   * The paper with this code, as it was typed or scanned.
   *
   * @throws DomainException CON-009 the code has a wrong sign; CON-001 no such paper of a child in
   *     the caller's scope
   */
  @Allow(RECORD_CONSENT)
  public FormSheet sheet(String typed) {
    ConsentForm form = find(typed);
    return standings.cards(List.of(form.learnerId())).stream()
        .findFirst()
        .map(child -> sheet(form, child))
        .orElseThrow(() -> new DomainException(ConsentError.NOT_THERE));
  }

  /**
   * The paper of this child, for the ledger; no door of its own.
   *
   * @throws DomainException CON-009 the code has a wrong sign; CON-001 it is of another child
   */
  ConsentForm paper(String code, long learnerId) {
    ConsentForm form = find(code);
    if (form.learnerId() != learnerId) {
      throw new DomainException(ConsentError.NOT_THERE);
    }
    return form;
  }

  private ConsentForm find(String typed) {
    String code =
        FormCode.read(typed).orElseThrow(() -> new DomainException(ConsentError.CODE_WRONG));
    return em.createNamedQuery(ConsentForm.BY_CODE, ConsentForm.class)
        .setParameter("code", code)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new DomainException(ConsentError.NOT_THERE));
  }

  private Map<Long, ConsentForm> known(List<ChildCard> children, Lang lang) {
    Map<Long, ConsentForm> forms = new HashMap<>();
    em.createNamedQuery(ConsentForm.OF_LEARNERS, ConsentForm.class)
        .setParameter("learners", children.stream().map(ChildCard::id).toList())
        .setParameter("language", lang.path())
        .setParameter("texts", words())
        .getResultStream()
        .forEach(form -> forms.put(form.learnerId(), form));
    return forms;
  }

  private String words() {
    return ConsentForm.texts(texts.versions(List.of(Purpose.values())));
  }

  private FormSheet sheet(ConsentForm form, ChildCard child) {
    Lang lang = Lang.of(form.language()).orElse(Lang.AR);
    return new FormSheet(form.code(), lang, child, ledger.stage(child) == Stage.ADULT);
  }
}
