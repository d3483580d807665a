package ma.tifawt.reports;

import static ma.tifawt.shared.security.Permission.READ_REPORTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Allow;

/**
 * The attendance report as it may be read outside the house: see {@link SharedMonth}. Each report
 * of the many it is made of is a transaction of its own.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class SharedFiguresService {

  @Inject private ReportService reports;
  @Inject private Database database;

  /**
   * One row a place and month; as many as the caller has places below the path.
   *
   * @throws DomainException REP-001 no such programme or region in the caller's scope; REP-004 the
   *     level is not below the path
   */
  @Allow(READ_REPORTS)
  public List<SharedRow> attendance(SharedAsk asked) {
    if (asked.level().isPresent() && asked.levels().isEmpty()) {
      throw new DomainException(ReportError.LEVEL_NOT_BELOW);
    }
    Parents parents = database.ask(connection -> Parents.below(connection, asked.path()));
    return asked.months().stream()
        .flatMap(
            month -> new SharedMonth(asked, month, parents, reports::attendance).rows().stream())
        .toList();
  }
}
