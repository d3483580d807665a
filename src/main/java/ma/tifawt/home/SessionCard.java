package ma.tifawt.home;

import java.io.Serializable;
import ma.tifawt.attendance.SessionRow;
import ma.tifawt.attendance.SessionState;
import ma.tifawt.organisation.GroupInfo;

/**
 * A session as a trainer meets it on the first page.
 *
 * @param children members on the day of the session
 * @param over whether its time has passed
 */
public record SessionCard(SessionRow session, GroupInfo group, int children, boolean over)
    implements Serializable {

  /** Its time has passed and nobody was marked. */
  public boolean missed() {
    return over && session.state() == SessionState.PLANNED;
  }

  public boolean done() {
    return session.state() == SessionState.CLOSED || session.state() == SessionState.APPROVED;
  }

  /** Marking it is what the trainer should do now. */
  public boolean due() {
    return session.takesMarks() && !done();
  }
}
