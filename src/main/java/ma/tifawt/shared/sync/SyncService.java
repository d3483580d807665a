package ma.tifawt.shared.sync;

import static ma.tifawt.shared.security.Permission.SIGNED_IN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.persistence.ManyRows;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.time.Now;

/** Carries out operations of devices, each once and each in a transaction of its own. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class SyncService {

  @PersistenceContext private EntityManager em;
  @Inject @Any private Instance<OperationHandler> handlers;
  @Inject private Caller caller;
  @Inject private Now now;

  /**
   * What the server answered to this operation before; empty if it never did.
   *
   * @throws DomainException SYN-003 the id belongs to another account
   */
  @Allow(SIGNED_IN)
  public Optional<PastReceipt> past(UUID id) {
    StoredOperation stored = em.find(StoredOperation.class, id.toString());
    if (stored == null) {
      return Optional.empty();
    }
    if (stored.accountId() != caller.accountId()) {
      throw new DomainException(SyncError.FOREIGN_OPERATION);
    }
    return Optional.of(
        new PastReceipt(
            stored.outcome(), stored.errorCode(), stored.subjectVersion(), stored.result()));
  }

  /**
   * A page stays open in one tab while somebody else comes in in another: what the first has done
   * must not count as the second's.
   *
   * @param author account that did the work
   * @throws DomainException SYN-006 that is not the caller
   */
  @Allow(SIGNED_IN)
  public void requireAuthor(long author) {
    if (author != caller.accountId()) {
      throw new DomainException(SyncError.ANOTHER_PERSON);
    }
  }

  /**
   * Applies an operation and stores its receipt with it: either both are there afterwards or
   * neither.
   *
   * @throws DomainException SYN-001 no handler for the kind; whatever the handler refuses with
   */
  @Allow(SIGNED_IN)
  public Receipt apply(Operation sent) {
    Operation operation = resolveBase(sent);
    claim(operation);
    Receipt receipt = handler(operation.kind()).apply(operation);
    store(operation, receipt);
    return receipt;
  }

  /**
   * What operations have in common that {@link #applyUnit} may carry out together.
   *
   * @throws DomainException SYN-001 no handler for the kind
   */
  @Allow(SIGNED_IN)
  @Transactional(TxType.SUPPORTS)
  public Optional<String> unit(Operation operation) {
    return handler(operation.kind()).unit(operation).map(unit -> operation.kind() + " " + unit);
  }

  /**
   * Applies operations of one unit, each about another subject, and stores their receipts: all or
   * nothing. A second copy that arrives meanwhile waits in the handler and then fails on the unique
   * key of the receipts.
   *
   * @return empty if one of them has been judged before
   * @throws DomainException whatever the handler refuses one of them with
   */
  @Allow(SIGNED_IN)
  public Optional<List<Receipt>> applyUnit(List<Operation> sent) {
    long known =
        em.createNamedQuery(StoredOperation.KNOWN, Long.class)
            .setParameter("ids", sent.stream().map(o -> o.id().toString()).toList())
            .getSingleResult();
    if (known > 0) {
      return Optional.empty();
    }
    List<Operation> operations = sent.stream().map(this::resolveBase).toList();
    List<Receipt> receipts = handler(sent.get(0).kind()).applyAll(operations);
    ManyRows rows = new ManyRows("sync_operation", StoredOperation.COLUMNS, "");
    for (int i = 0; i < receipts.size(); i++) {
      rows.add(
          new StoredOperation(operations.get(i), receipts.get(i), caller.accountId(), now.instant())
              .values());
    }
    rows.write(em);
    return Optional.of(receipts);
  }

  /** Keeps a refusal, so that sending again gives the same answer. */
  @Allow(SIGNED_IN)
  public Receipt refuse(Operation operation, DomainException fault) {
    Receipt receipt = Receipt.refused(fault);
    claim(operation);
    store(operation, receipt);
    return receipt;
  }

  /**
   * Takes the id first: of two copies that arrive at once, the second waits here and then fails on
   * the unique key.
   */
  private void claim(Operation operation) {
    em.createNativeQuery(
            """
            insert into sync_operation (id, account_id, device, counter, kind, subject, outcome, subject_version, received_at)
            values (?1, ?2, ?3, ?4, ?5, ?6, 'applied', 0, ?7)""")
        .setParameter(1, operation.id().toString())
        .setParameter(2, caller.accountId())
        .setParameter(3, operation.device())
        .setParameter(4, operation.counter())
        .setParameter(5, operation.kind())
        .setParameter(6, operation.subject())
        .setParameter(7, LocalDateTime.ofInstant(now.instant(), ZoneOffset.UTC))
        .executeUpdate();
  }

  private void store(Operation operation, Receipt receipt) {
    em.merge(new StoredOperation(operation, receipt, caller.accountId(), now.instant()));
    em.flush();
  }

  /**
   * Two offline edits of one subject are no conflict: the second is based on the first, whose
   * version the device could not know.
   */
  private Operation resolveBase(Operation operation) {
    if (operation.basedOn() == null) {
      return operation;
    }
    int version =
        em.createNamedQuery(StoredOperation.VERSION_LED_TO, Integer.class)
            .setParameter("id", operation.basedOn().toString())
            .setParameter("subject", operation.subject())
            .setParameter("account", caller.accountId())
            .getResultStream()
            .findFirst()
            .orElse(operation.base());
    return new Operation(
        operation.id(),
        operation.device(),
        operation.counter(),
        operation.kind(),
        operation.subject(),
        version,
        operation.basedOn(),
        operation.payload(),
        operation.deviceTime());
  }

  private OperationHandler handler(String kind) {
    return handlers.stream()
        .filter(h -> h.kind().equals(kind))
        .findFirst()
        .orElseThrow(() -> new DomainException(SyncError.UNKNOWN_KIND, kind));
  }
}
