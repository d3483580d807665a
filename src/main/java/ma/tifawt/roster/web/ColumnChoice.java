package ma.tifawt.roster.web;

import java.io.Serializable;
import java.util.Optional;
import ma.tifawt.roster.Column;
import ma.tifawt.roster.Field;

/** A column of the file with the choice of what it holds. */
public class ColumnChoice implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Column column;
  private Field field;

  ColumnChoice(Column column) {
    this.column = column;
    field = column.field();
  }

  public int getIndex() {
    return column.index();
  }

  public String getLetters() {
    return column.letters();
  }

  public String getPlace() {
    return column.place();
  }

  public String getTitle() {
    return column.title();
  }

  public boolean isForbidden() {
    return column.fate() == Column.Fate.FORBIDDEN;
  }

  public Field getField() {
    return field;
  }

  public void setField(Field field) {
    this.field = field;
  }

  /** Whether a person chose something else than was understood. */
  boolean isChanged() {
    return field != column.field();
  }

  Optional<Field> said() {
    return Optional.ofNullable(field);
  }
}
