package ma.tifawt.reports;

/**
 * OPEN while marks come in, CLOSED by the centre, APPROVED by the region (marks and figures are
 * fixed), ACCEPTED by the programme.
 */
public enum MonthState {
  OPEN,
  CLOSED,
  APPROVED,
  ACCEPTED;

  /** Whether its figures are frozen. */
  public boolean isFrozen() {
    return this == APPROVED || this == ACCEPTED;
  }
}
