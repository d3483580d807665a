package ma.tifawt.access;

/** What is still asked after a right password. */
public enum NextStep {
  NONE,
  /** A code of the app, or one of the paper. */
  CODE,
  /** The role asks for more than a password, and a passkey is what the account has. */
  PASSKEY,
  /** The role asks for an app, and the account has none yet. */
  ENROL
}
