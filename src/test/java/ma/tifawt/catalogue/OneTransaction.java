package ma.tifawt.catalogue;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;

/** The transaction of a test without a container; {@link #end} is what the container does. */
final class OneTransaction implements TransactionSynchronizationRegistry {

  private final List<Synchronization> waiting = new ArrayList<>();

  void end(int status) {
    waiting.forEach(one -> one.afterCompletion(status));
    waiting.clear();
  }

  @Override
  public void registerInterposedSynchronization(Synchronization one) {
    waiting.add(one);
  }

  @Override
  public Object getTransactionKey() {
    return this;
  }

  @Override
  public void putResource(Object key, Object value) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Object getResource(Object key) {
    return null;
  }

  @Override
  public int getTransactionStatus() {
    return Status.STATUS_ACTIVE;
  }

  @Override
  public void setRollbackOnly() {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean getRollbackOnly() {
    return false;
  }
}
