package ma.tifawt.certificates;

import java.io.Serializable;

/**
 * An award that the children of a group can earn.
 *
 * @param module {@code course/module} of a badge; empty for participation
 */
public record AwardChoice(Award award, String module) implements Serializable {

  public static final AwardChoice PARTICIPATION = new AwardChoice(Award.PARTICIPATION, "");

  public static AwardChoice badge(String module) {
    return new AwardChoice(Award.MODULE_BADGE, module);
  }
}
