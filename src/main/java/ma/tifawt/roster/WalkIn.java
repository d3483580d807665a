package ma.tifawt.roster;

import java.io.Serializable;
import java.util.List;
import ma.tifawt.people.LearnerRecord;

/**
 * What became of a child who stands at the door, or of a pasted line.
 *
 * @param line the number of the line; 1 where there is one
 * @param name as it was written
 * @param learnerId of the child who was added; null if none was
 * @param faults why it was refused
 * @param likely children who may be meant; the person is asked before a new one is written down
 */
public record WalkIn(
    int line, String name, Long learnerId, List<Fault> faults, List<LearnerRecord> likely)
    implements Serializable {

  public boolean isAdded() {
    return learnerId != null;
  }
}
