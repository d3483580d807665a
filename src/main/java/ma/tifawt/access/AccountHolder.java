package ma.tifawt.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ma.tifawt.people.HeldTable;
import ma.tifawt.people.LearnerHolder;

/** The account of a child; of two accounts the one of the record that stays goes on. */
@ApplicationScoped
class AccountHolder implements LearnerHolder {

  @Override
  public List<HeldTable> held() {
    return List.of(HeldTable.onePer("account"));
  }
}
