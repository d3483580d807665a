package ma.tifawt.roster.web;

import java.io.Serializable;

/**
 * A line of a group's list.
 *
 * @param waiting nobody has agreed yet that the child takes part
 */
public record GroupChild(long id, String name, boolean waiting) implements Serializable {

  /** The name for a list of choices, where a mark of the page's direction could slip into it. */
  public String choice() {
    return "\u2068" + name + "\u2069";
  }
}
