package ma.tifawt.consent.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.tifawt.consent.ConsentRow;
import ma.tifawt.consent.ConsentService;
import ma.tifawt.consent.ConsentTexts;
import ma.tifawt.consent.Entry;
import ma.tifawt.consent.FormService;
import ma.tifawt.consent.FormSheet;
import ma.tifawt.consent.NewGuardian;
import ma.tifawt.consent.Purpose;
import ma.tifawt.consent.Relation;
import ma.tifawt.people.ChildCard;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.web.Feedback;

/** A pile of papers, entered one after the other without a mouse. */
@Named
@ViewScoped
public class EnterFormsView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String YES = "yes";
  private static final String NO = "no";

  @Inject private ConsentService consents;
  @Inject private FormService forms;
  @Inject private ConsentTexts texts;
  @Inject private Caller caller;
  @Inject private Feedback feedback;
  @Inject private ScanPaperView scan;

  private long group;
  private String code = "";
  private String typed = "";
  private long chosen;
  private ConsentRow open;
  private Lang language = Lang.AR;
  private long guardian;
  private String name = "";
  private String relation = "";
  private String note = "";
  private String phone = "";
  private String fault = "";
  private final Map<String, String> answers = new HashMap<>();
  private final List<Entered> entered = new ArrayList<>();
  private List<ConsentRow> children = List.of();

  /** One paper of this sitting. */
  public record Entered(long learnerId, String child, String guardian, boolean yes)
      implements Serializable {}

  public void load() {
    children = consents.group(group);
    language = caller.language();
  }

  /** Opens the paper with the code that was typed or scanned. */
  public void find() {
    attempt(
        () -> {
          FormSheet sheet = forms.sheet(typed);
          language = sheet.language();
          take(sheet.child().id());
          code = sheet.code();
        });
  }

  /** Opens a paper without a code: the child is chosen by name. */
  public void choose() {
    if (chosen != 0) {
      take(chosen);
    }
  }

  /** Opens a child of this sitting once more; what is saved then adds to the ledger. */
  public void correct(long learnerId) {
    take(learnerId);
    open.state()
        .guardians()
        .forEach((purpose, word) -> answers.put(purpose.code(), word.isYes() ? YES : NO));
  }

  private void take(long learnerId) {
    clear();
    open = consents.child(learnerId);
    guardian = open.guardians().isEmpty() ? 0 : open.guardians().get(0).id();
  }

  /** Records the paper and makes room for the next one. */
  public void save() {
    attempt(
        () -> {
          ConsentRow saved = consents.enter(entry());
          String who = isOfAge() ? "" : lastGuardian(saved);
          long id = saved.child().id();
          entered.removeIf(e -> e.learnerId() == id);
          entered.add(0, new Entered(id, nameOf(saved.child()), who, yes(Purpose.PARTICIPATION)));
          feedback.done("enterForms.message.saved", nameOf(saved.child()));
          clear();
          children = consents.group(group);
        });
  }

  private Entry entry() {
    Map<Purpose, Boolean> given = new EnumMap<>(Purpose.class);
    for (Purpose purpose : getPurposes()) {
      if (answers.get(purpose.code()) != null) {
        given.put(purpose, yes(purpose));
      }
    }
    NewGuardian written =
        isOfAge() || guardian != 0
            ? null
            : new NewGuardian(
                name,
                relation.isEmpty() ? null : Relation.valueOf(relation),
                note,
                phone,
                language);
    Long known = isOfAge() || guardian == 0 ? null : Long.valueOf(guardian);
    return new Entry(open.child().id(), known, written, code, language, given, scan.chosen());
  }

  private String lastGuardian(ConsentRow saved) {
    return saved.guardians().stream()
        .filter(g -> guardian == 0 || g.id() == guardian)
        .reduce((first, second) -> second)
        .map(g -> g.name())
        .orElse("");
  }

  private void attempt(Runnable work) {
    fault = "";
    feedback.run(
        () -> {
          try {
            work.run();
          } catch (DomainException refusal) {
            fault = refusal.code().code(); // beside the field as well as above the form
            throw refusal;
          }
        });
  }

  private boolean yes(Purpose purpose) {
    return YES.equals(answers.get(purpose.code()));
  }

  private void clear() {
    open = null;
    code = "";
    typed = "";
    chosen = 0;
    guardian = 0;
    name = "";
    relation = "";
    note = "";
    phone = "";
    answers.clear();
  }

  /** Leaves the paper that is open. */
  public void leave() {
    clear();
  }

  public boolean isFault(String wanted) {
    return fault.equals(wanted);
  }

  public boolean isOfAge() {
    return open != null && open.state().isOfAge();
  }

  public List<Purpose> getPurposes() {
    return isOfAge()
        ? List.of(Purpose.values()).stream().filter(Purpose::isChilds).toList()
        : List.of(Purpose.values());
  }

  public String question(Purpose purpose) {
    return isOfAge()
        ? texts.toPerson(purpose, "C", caller.language())
        : texts.toGuardian(purpose, caller.language());
  }

  public String nameOf(ChildCard child) {
    return child.name(caller.language().rtl());
  }

  public Relation[] getRelations() {
    return Relation.values();
  }

  public List<ConsentRow> getChildren() {
    return children;
  }

  public ConsentRow getOpen() {
    return open;
  }

  public Map<String, String> getAnswers() {
    return answers;
  }

  public List<Entered> getEntered() {
    return entered;
  }

  public long getGroup() {
    return group;
  }

  public void setGroup(long group) {
    this.group = group;
  }

  public String getCode() {
    return code;
  }

  public String getTyped() {
    return typed;
  }

  public void setTyped(String typed) {
    this.typed = typed == null ? "" : typed;
  }

  public long getChosen() {
    return chosen;
  }

  public void setChosen(long chosen) {
    this.chosen = chosen;
  }

  public long getGuardian() {
    return guardian;
  }

  public void setGuardian(long guardian) {
    this.guardian = guardian;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name == null ? "" : name;
  }

  public String getRelation() {
    return relation;
  }

  public void setRelation(String relation) {
    this.relation = relation == null ? "" : relation;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note == null ? "" : note;
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(String phone) {
    this.phone = phone == null ? "" : phone;
  }
}
