package ma.tifawt.regrouping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ma.tifawt.people.HeldTable;
import ma.tifawt.people.LearnerHolder;

/** What undoing needs of each child who was carried on. */
@ApplicationScoped
class RegroupingHolder implements LearnerHolder {

  @Override
  public List<HeldTable> held() {
    return List.of(HeldTable.all("carried_stay"));
  }
}
