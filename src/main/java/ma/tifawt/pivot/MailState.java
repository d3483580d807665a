package ma.tifawt.pivot;

/** Whether word of something in the mailbox goes out by e-mail. */
enum MailState {
  NONE,
  WAITING,
  SENT,
  /** After the last of several tries. */
  GIVEN_UP
}
