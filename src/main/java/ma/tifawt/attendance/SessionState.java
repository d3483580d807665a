package ma.tifawt.attendance;

/**
 * PLANNED until the first mark, OPEN while marked, CLOSED by the trainer, APPROVED with its month;
 * or CANCELLED.
 */
public enum SessionState {
  PLANNED,
  OPEN,
  CLOSED,
  APPROVED,
  CANCELLED
}
