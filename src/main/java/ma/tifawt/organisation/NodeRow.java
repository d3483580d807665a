package ma.tifawt.organisation;

import java.io.Serializable;
import ma.tifawt.shared.i18n.LocalizedText;

/**
 * A node of the tree with the words by which people know it.
 *
 * @param path ends in the node's own code or id
 */
public record NodeRow(String path, LocalizedText name) implements Serializable {

  /** As the queries give it: a group is named together with its centre. */
  public NodeRow(String path, String ar, String fr) {
    this(path, LocalizedText.of(ar, fr, null));
  }

  public NodeRow(String path, String ar, String fr, String centreAr, String centreFr) {
    this(path, ar + " · " + centreAr, fr + " · " + centreFr);
  }
}
