package ma.tifawt.learning;

/**
 * @param stepDone whether the step is done; a scored question is done by an answer only
 * @param lessonDone whether this was the last step of its lesson
 */
public record StepProgress(boolean stepDone, boolean lessonDone) {}
