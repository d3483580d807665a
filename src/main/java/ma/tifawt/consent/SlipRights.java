package ma.tifawt.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import ma.tifawt.people.GuardianRights;

/** Asks the slip again each time: it may have been taken back a moment ago. */
@ApplicationScoped
public class SlipRights implements GuardianRights {

  @Inject private GuardianDoorService door;

  @Override
  public boolean speaksFor(long codeId, long learnerId) {
    return door.resume(codeId).stream()
        .flatMap(visit -> visit.wards().stream())
        .anyMatch(ward -> ward.child().id() == learnerId);
  }
}
