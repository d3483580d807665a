package ma.tifawt.shared.security;

/**
 * Lets the server carry out what a person did earlier on a device, while somebody else is signed in
 * there.
 */
public interface OnBehalf {

  /**
   * Runs the work with the account as the caller, with its rights as they are now, and puts the
   * real caller back afterwards.
   *
   * @return false if the account is closed; nothing was run then
   * @throws ma.tifawt.shared.error.DomainException CON-011 the person has to agree first and may do
   *     nothing until then
   */
  boolean of(long accountId, Runnable work);
}
