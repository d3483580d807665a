package ma.tifawt.people;

/** Whether a guardian's slip speaks for a child; those who give out slips know. */
public interface GuardianRights {

  /**
   * @param codeId of the slip that opened the guardian's page
   * @return false for a slip that does not hold any more, or not for this child
   */
  boolean speaksFor(long codeId, long learnerId);
}
