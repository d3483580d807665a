package ma.tifawt.people;

import java.util.List;

/**
 * A feature that keeps rows about children. When two records of one child are put together, these
 * rows go to the record that stays; each feature has one bean of it.
 */
public interface LearnerHolder {

  /** In the order in which they move: a history before what it is the history of. */
  List<HeldTable> held();

  /** After rows came to a child or went: lets what follows from them follow. */
  default void settle(long learnerId) {}
}
