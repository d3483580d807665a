package ma.tifawt.consent;

import java.io.Serializable;
import ma.tifawt.people.ChildCard;
import ma.tifawt.shared.i18n.Lang;

/** A paper that was printed: its code, the language the ledger names, and the child it is about. */
public record FormSheet(String code, Lang language, ChildCard child, boolean ofAge)
    implements Serializable {}
