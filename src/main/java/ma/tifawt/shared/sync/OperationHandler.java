package ma.tifawt.shared.sync;

/**
 * A feature's way to carry out one kind of operation; one CDI bean per kind. It runs in a
 * transaction of its own, is never called twice for the same id, and refuses by throwing a {@code
 * DomainException}, which undoes what it did.
 */
public interface OperationHandler {

  /** Such as {@code learning.answer}. */
  String kind();

  Receipt apply(Operation operation);
}
