package ma.tifawt.intake;

import static ma.tifawt.shared.security.Permission.IMPORT_LISTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.security.CallerScope;
import ma.tifawt.shared.time.Now;

/**
 * Takes lists in. Who may bring which list, and where its rows may go, is decided by the services
 * that write the single row.
 */
@ApplicationScoped
@Transactional
public class IntakeService {

  /** Lists shown on the page. */
  private static final int SHOWN = 10;

  @PersistenceContext private EntityManager em;
  @Inject @Any private Instance<ListRules> rules;
  @Inject private Caller caller;
  @Inject private AuditLog audit;
  @Inject private Now now;

  /**
   * Reads a file; nothing of it is stored.
   *
   * @throws DomainException TAB-… the file cannot be read; INT-002 no row names the columns;
   *     INT-004 too many rows; INT-005 no row below
   */
  @Allow(IMPORT_LISTS)
  public ListDraft read(ListKind kind, Path file, String fileName) {
    ListDraft draft = new ListReader(kind).read(file, fileName);
    return said(draft).map(known -> draft.with(known.said())).orElse(draft);
  }

  /** What columns of such a list may hold. */
  @Allow(IMPORT_LISTS)
  public List<Item> items(ListKind kind) {
    return rulesOf(kind).items();
  }

  /**
   * Says what would become of each row, and remembers what the columns are.
   *
   * @throws DomainException INT-003 a column that is needed is not there
   */
  @Allow(IMPORT_LISTS)
  public List<RowResult> check(ListDraft draft) {
    if (!rulesOf(draft.kind()).isComplete(draft.items())) {
      throw new DomainException(IntakeError.COLUMNS_MISSING);
    }
    remember(draft);
    ListRules.Comparison comparison = rulesOf(draft.kind()).compare(draft);
    return draft.rows().stream().map(comparison::check).toList();
  }

  /**
   * Writes what was shown: all of it or nothing.
   *
   * @param shown what {@link #check} said of each row, in their order
   * @param leaveOut whether refused rows may stay out
   * @return the id under which it can be undone, and what is shown this once
   * @throws DomainException INT-006 rows are refused; INT-007 something changed since it was shown
   */
  @Allow(IMPORT_LISTS)
  public WrittenList write(ListDraft draft, List<RowResult> shown, boolean leaveOut) {
    long open = shown.stream().filter(row -> row.state() == RowResult.State.REFUSED).count();
    if (open > 0 && !leaveOut) {
      throw new DomainException(IntakeError.ROWS_OPEN, open);
    }
    ListIntake made = new ListIntake(caller.accountId(), draft, now.instant());
    em.persist(made);
    em.flush();
    ListRules.Comparison comparison = rulesOf(draft.kind()).compare(draft);
    List<RowResult> found = draft.rows().stream().map(comparison::check).toList();
    // a row with a code of its own comes first, so that no code is given away that a row below has
    java.util.stream.IntStream.range(0, found.size())
        .boxed()
        .sorted(Comparator.comparing(i -> draft.cell(draft.rows().get(i), Item.CODE).isEmpty()))
        .forEach(i -> write(made, comparison, draft.rows().get(i), found.get(i), shown.get(i)));
    audit.record("intake.write", "list:" + made.id(), draft.kind() + " " + made.rows());
    em.flush();
    return new WrittenList(made.id(), comparison.slips());
  }

  private void write(
      ListIntake made,
      ListRules.Comparison comparison,
      ListRow row,
      RowResult found,
      RowResult shown) {
    if (found.state() != shown.state() || found.version() != shown.version()) {
      throw new DomainException(IntakeError.CHANGED_SINCE, row.number());
    }
    if (found.state() == RowResult.State.NEW || found.state() == RowResult.State.CHANGED) {
      Trace trace = comparison.write(row, found);
      made.count(trace);
      em.persist(new ListTrace(made.id(), row.number(), trace));
    }
  }

  /** The lists that the caller has written, the newest first. */
  @Allow(IMPORT_LISTS)
  public List<IntakeInfo> own(ListKind kind) {
    return em.createNamedQuery(ListIntake.OWN, IntakeInfo.class)
        .setParameter("account", caller.accountId())
        .setParameter("kind", kind)
        .setMaxResults(SHOWN)
        .getResultList();
  }

  /**
   * Takes a whole list back, the last row first.
   *
   * @throws DomainException INT-001 no such list of the caller, or it was undone; INT-008 something
   *     was done since with what a row brought
   */
  @Allow(IMPORT_LISTS)
  public void undo(long id) {
    ListIntake found =
        em.createNamedQuery(ListIntake.ONE, ListIntake.class)
            .setParameter("id", id)
            .setParameter("account", caller.accountId())
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> new DomainException(IntakeError.NO_SUCH_LIST));
    found.undo(now.instant());
    ListRules kind = rulesOf(found.kind());
    for (ListTrace row :
        em.createNamedQuery(ListTrace.OF, ListTrace.class)
            .setParameter("intake", id)
            .getResultList()) {
      try {
        kind.takeBack(row.trace());
      } catch (DomainException | OptimisticLockException e) {
        throw new DomainException(IntakeError.USED_SINCE, row.row());
      }
    }
    em.createNamedQuery(ListTrace.FORGET).setParameter("intake", id).executeUpdate();
    audit.record("intake.undo", "list:" + id, found.kind() + " " + found.rows());
    em.flush();
  }

  private ListRules rulesOf(ListKind kind) {
    return rules.stream().filter(each -> each.kind() == kind).findFirst().orElseThrow();
  }

  private Optional<ListMapping> said(ListDraft draft) {
    return em.createNamedQuery(ListMapping.SAID, ListMapping.class)
        .setParameter("kind", draft.kind())
        .setParameter("signature", Signature.of(draft.columns()))
        .setParameter("account", caller.accountId())
        .setParameter("programme", programme())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  private void remember(ListDraft draft) {
    ListMapping own =
        said(draft)
            .filter(known -> known.isOf(caller.accountId()))
            .orElseGet(
                () ->
                    new ListMapping(
                        caller.accountId(),
                        programme(),
                        draft.kind(),
                        Signature.of(draft.columns())));
    own.say(draft.columns());
    em.persist(own);
    em.flush();
  }

  /** Of the caller's first grant; empty for the whole installation. */
  private String programme() {
    return em.createNamedQuery(CallerScope.PATHS, String.class)
        .setParameter("account", caller.accountId())
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(path -> path.split("/").length > 1 ? path.split("/")[1] : "")
        .orElse("");
  }
}
