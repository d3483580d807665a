package ma.tifawt.shared.table;

import java.io.Closeable;
import java.util.Optional;

/** The rows of a file, one at a time, from the first to the last. */
public interface TableRows extends Closeable {

  /**
   * @throws ma.tifawt.shared.error.DomainException TAB-… the file cannot be read from here on
   */
  Optional<TableRow> next();

  /** How the file was read, for the person who sent it: {@code windows-1256 ;} or {@code xlsx}. */
  String form();
}
