package ma.tifawt.rights;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ma.tifawt.people.HeldTable;
import ma.tifawt.people.LearnerHolder;

/** What guardians asked, and the answers. */
@ApplicationScoped
class RightsHolder implements LearnerHolder {

  @Override
  public List<HeldTable> held() {
    return List.of(HeldTable.all("rights_request"));
  }
}
