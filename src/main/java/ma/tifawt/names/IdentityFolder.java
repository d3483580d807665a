package ma.tifawt.names;

import java.util.HashMap;
import java.util.Map;

/**
 * Folds the identities of an import or of a night's search. A million children have some ten
 * thousand different names, so a name is folded once and remembered. For one thread and one run.
 */
public final class IdentityFolder {

  /** Names; about 40 MB when full, then it starts anew. */
  private static final int MOST = 50_000;

  private final Map<String, NamePart> parts = new HashMap<>();
  private final KnownNames names;

  public IdentityFolder() {
    this(KnownNames.ALL);
  }

  IdentityFolder(KnownNames names) {
    this.names = names;
  }

  public FoldedIdentity fold(Identity child) {
    if (parts.size() > MOST) {
      parts.clear();
    }
    return new FoldedIdentity(child, this::part);
  }

  private NamePart part(String written) {
    return parts.computeIfAbsent(written == null ? "" : written, name -> NamePart.of(name, names));
  }
}
