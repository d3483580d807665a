package ma.tifawt.notices;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ma.tifawt.people.HeldTable;
import ma.tifawt.people.LearnerHolder;

/** What guardians said about a child. */
@ApplicationScoped
class NoticeHolder implements LearnerHolder {

  @Override
  public List<HeldTable> held() {
    return List.of(HeldTable.all("absence_notice"));
  }
}
