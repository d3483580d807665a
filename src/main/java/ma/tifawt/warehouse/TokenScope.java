package ma.tifawt.warehouse;

import java.io.Serializable;
import java.util.Optional;
import ma.tifawt.shared.i18n.LocalizedText;

/** A part of the tree that a token can be made for: a programme, or a region of it. */
public record TokenScope(String path, LocalizedText programme, LocalizedText region)
    implements Serializable {

  public Optional<LocalizedText> narrower() {
    return Optional.ofNullable(region);
  }
}
