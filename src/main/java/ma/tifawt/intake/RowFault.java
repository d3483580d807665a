package ma.tifawt.intake;

import java.io.Serializable;
import java.util.List;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.error.ErrorCode;

/**
 * Why a row is refused: in the very words in which the page for a single one would refuse it.
 *
 * @param column index of the column; -1 where it is the row as a whole
 * @param code of the error
 * @param values for its sentence
 */
public record RowFault(int column, String code, List<String> values) implements Serializable {

  static RowFault of(int column, ErrorCode code, Object... values) {
    return of(column, new DomainException(code, values));
  }

  static RowFault of(int column, DomainException refusal) {
    return new RowFault(
        column, refusal.code().code(), refusal.arguments().stream().map(String::valueOf).toList());
  }
}
