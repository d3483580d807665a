package ma.tifawt.shared.sync;

import java.util.List;
import java.util.Optional;

/**
 * A feature's way to carry out one kind of operation; one CDI bean per kind. It runs in a
 * transaction of its own, is never called twice for the same id, and refuses by throwing a {@code
 * DomainException}, which undoes what it did.
 */
public interface OperationHandler {

  /** Such as {@code learning.answer}. */
  String kind();

  Receipt apply(Operation operation);

  /**
   * What operations have in common that may be carried out together, such as the session of marks.
   * Empty for an operation that wants to be alone.
   */
  default Optional<String> unit(Operation operation) {
    return Optional.empty();
  }

  /**
   * Carries out operations of one unit, all or none, in one transaction. Each is about another
   * subject. It must hold whatever keeps a second copy of them waiting.
   *
   * @return in the order of the operations
   */
  default List<Receipt> applyAll(List<Operation> operations) {
    return operations.stream().map(this::apply).toList();
  }
}
