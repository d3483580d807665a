package ma.tifawt.organisation;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.LocalizedText;

/**
 * A region or province with its names.
 *
 * @param parent code of the region of a province; empty for a region
 */
public record PlaceRow(String code, String parent, String nameAr, String nameFr, String nameZgh)
    implements Serializable {

  public LocalizedText name() {
    Map<Lang, String> names = new HashMap<>();
    names.put(Lang.AR, nameAr);
    names.put(Lang.FR, nameFr);
    names.put(Lang.ZGH, nameZgh);
    return new LocalizedText(names);
  }
}
