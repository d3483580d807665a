package ma.tifawt.certificates.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.function.Supplier;
import ma.tifawt.certificates.Award;
import ma.tifawt.certificates.AwardChoice;
import ma.tifawt.certificates.EligibilityRow;
import ma.tifawt.certificates.EligibilityService;
import ma.tifawt.certificates.IssuingService;
import ma.tifawt.certificates.Outcome;
import ma.tifawt.certificates.RevocationReason;
import ma.tifawt.certificates.Standing;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.web.Feedback;

/** One group and one award: who is ready, who is nearly, what is proposed and issued. */
@Named
@ViewScoped
public class IssueCertificatesView implements Serializable {
  private static final long serialVersionUID = 1L;

  /** In the address; a choice without a word would be sent as its label. */
  private static final String PARTICIPATION = "participation";

  @Inject private EligibilityService eligibility;
  @Inject private IssuingService issuing;
  @Inject private Feedback feedback;

  private long group;
  private String award = PARTICIPATION;
  private List<EligibilityRow> rows = List.of();
  private List<EligibilityRow> selected = List.of();
  private Lang language = Lang.AR;
  private String codeToRevoke = "";
  private RevocationReason reason;

  public void load() {
    selected = List.of();
    rows = group == 0 ? List.of() : eligibility.eligibility(group, choice());
  }

  private AwardChoice choice() {
    return award.equals(PARTICIPATION) ? AwardChoice.PARTICIPATION : AwardChoice.badge(award);
  }

  /** How the address names an award: a badge by its module. */
  public String word(AwardChoice choice) {
    return choice.award() == Award.PARTICIPATION ? PARTICIPATION : choice.module();
  }

  public void selectReady() {
    select(Standing.READY);
  }

  public void selectProposed() {
    select(Standing.PROPOSED);
  }

  private void select(Standing wanted) {
    selected = rows.stream().filter(row -> row.standing() == wanted).toList();
  }

  public void propose() {
    act("certificates.text.proposed", () -> issuing.propose(group, choice(), ids()));
  }

  public void withdraw() {
    act("certificates.text.withdrawn", () -> issuing.withdraw(group, choice(), ids()));
  }

  public void issue() {
    act("certificates.text.issued", () -> issuing.issue(group, choice(), ids(), language));
  }

  private void act(String doneKey, Supplier<List<Outcome>> action) {
    feedback.run(
        () -> {
          List<Outcome> outcomes = action.get();
          feedback.done(doneKey, outcomes.stream().filter(Outcome::isDone).count());
          for (Outcome outcome : outcomes) {
            outcome
                .refusal()
                .ifPresent(
                    error -> feedback.refused("certificates.text.refused", error, name(outcome)));
          }
        });
    load();
  }

  private String name(Outcome outcome) {
    return rows.stream()
        .filter(row -> row.learnerId() == outcome.learnerId())
        .map(EligibilityRow::name)
        .findFirst()
        .orElse("");
  }

  private List<Long> ids() {
    return selected.stream().map(EligibilityRow::learnerId).toList();
  }

  public void askToRevoke(String code) {
    codeToRevoke = code;
    reason = null;
  }

  public void revoke() {
    if (feedback.run(() -> issuing.revoke(codeToRevoke, reason))) {
      feedback.done("certificates.text.revoked", codeToRevoke);
    }
    load();
  }

  public long count(String standing) {
    Standing wanted = Standing.valueOf(standing);
    return rows.stream().filter(row -> row.standing() == wanted).count();
  }

  /** Only what can still move: the rest has no box. */
  public boolean isFixed(EligibilityRow row) {
    return row.standing() != Standing.READY && row.standing() != Standing.PROPOSED;
  }

  public List<AwardChoice> getChoices() {
    return group == 0 ? List.of() : eligibility.choices(group);
  }

  public List<Lang> getLanguages() {
    return List.of(Lang.AR, Lang.FR, Lang.EN);
  }

  public RevocationReason[] getReasons() {
    return RevocationReason.values();
  }

  public long getGroup() {
    return group;
  }

  public void setGroup(long group) {
    this.group = group;
  }

  public String getAward() {
    return award;
  }

  public void setAward(String award) {
    this.award = award == null ? PARTICIPATION : award;
  }

  public List<EligibilityRow> getRows() {
    return rows;
  }

  public List<EligibilityRow> getSelected() {
    return selected;
  }

  public void setSelected(List<EligibilityRow> selected) {
    this.selected = selected == null ? List.of() : selected;
  }

  public Lang getLanguage() {
    return language;
  }

  public void setLanguage(Lang language) {
    this.language = language;
  }

  public String getCodeToRevoke() {
    return codeToRevoke;
  }

  public RevocationReason getReason() {
    return reason;
  }

  public void setReason(RevocationReason reason) {
    this.reason = reason;
  }
}
