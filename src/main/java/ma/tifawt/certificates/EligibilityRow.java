package ma.tifawt.certificates;

import java.io.Serializable;
import java.util.List;

/**
 * One child of a group and one award.
 *
 * @param lines every condition, met or not
 * @param code of the certificate; empty where none was issued
 */
public record EligibilityRow(
    long learnerId,
    String name,
    String avatar,
    Standing standing,
    List<EligibilityLine> lines,
    int minutes,
    String code)
    implements Serializable {

  public List<EligibilityLine> missing() {
    return lines.stream().filter(line -> !line.met()).toList();
  }

  public boolean conditionsMet() {
    return missing().isEmpty();
  }
}
