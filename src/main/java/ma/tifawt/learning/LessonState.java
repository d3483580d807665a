package ma.tifawt.learning;

/** How far a child is in a lesson. */
public enum LessonState {
  NOT_BEGUN,
  IN_PROGRESS,
  DONE
}
