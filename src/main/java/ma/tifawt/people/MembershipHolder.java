package ma.tifawt.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Stays in groups; of two that overlap in one group one is enough. */
@ApplicationScoped
class MembershipHolder implements LearnerHolder {

  @Override
  public List<HeldTable> held() {
    return List.of(
        new HeldTable(
            "membership",
            "cast(t.id as char)",
            """
            exists (select 1 from membership k where k.learner_id = ? and k.group_id = t.group_id
            and (k.left_on is null or k.left_on >= t.joined_on) and (t.left_on is null or t.left_on >= k.joined_on))"""));
  }
}
