package ma.tifawt.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import ma.tifawt.people.HeldTable;
import ma.tifawt.people.LearnerHolder;
import ma.tifawt.people.SettlingService;

/**
 * Guardians, papers and the ledger. Every line goes with the child: the last word counts, whichever
 * record it was said of, so that a no is never lost by putting two records together.
 */
@ApplicationScoped
class ConsentHolder implements LearnerHolder {

  @Inject private LedgerService ledger;
  @Inject private SettlingService settling;

  @Override
  public List<HeldTable> held() {
    return List.of(
        HeldTable.onePer("guardian_link", "guardian_id"),
        HeldTable.all("consent_form"),
        HeldTable.all("consent_scan"),
        HeldTable.all("consent"));
  }

  @Override
  public void settle(long learnerId) {
    settling.hold(learnerId);
    settling
        .card(learnerId)
        .ifPresent(
            child -> settling.stand(learnerId, ledger.state(child).standing(child.standing())));
  }
}
