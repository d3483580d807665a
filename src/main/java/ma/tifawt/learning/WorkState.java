package ma.tifawt.learning;

/** Whether somebody has looked at the work. */
public enum WorkState {
  WAITING,
  GRADED
}
