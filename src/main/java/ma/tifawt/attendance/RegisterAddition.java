package ma.tifawt.attendance;

import jakarta.json.JsonValue;

/**
 * What another feature knows of the children of a register. It goes with the register to the
 * device, and so is there where no line is. An interface because attendance may use none of them.
 */
public interface RegisterAddition {

  /** The field of the register that holds it; a page in the field reads it, so it stays. */
  String field();

  /** Only what this caller may know; the register was found in the caller's scope. */
  JsonValue of(Register register);
}
