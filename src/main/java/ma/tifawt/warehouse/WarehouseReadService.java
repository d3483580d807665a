package ma.tifawt.warehouse;

import static ma.tifawt.shared.security.Permission.ANYONE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import ma.tifawt.reports.RegisterFilter;
import ma.tifawt.reports.RegisterReport;
import ma.tifawt.reports.RegisterService;
import ma.tifawt.reports.SharedFiguresService;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.OnBehalf;
import ma.tifawt.shared.security.RandomToken;
import ma.tifawt.shared.time.Now;

/**
 * What a warehouse reads: with the rights its maker has now, and of those no more than the token
 * says. The audit log has each read before it begins, in a transaction of its own: figures are
 * brought up to date in others.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class WarehouseReadService {

  @Inject private WarehouseDoorService door;
  @Inject private SharedFiguresService figures;
  @Inject private RegisterService registers;
  @Inject private OnBehalf onBehalf;
  @Inject private Settings settings;
  @Inject private Now now;

  /**
   * @param asked parameters by name
   * @throws DomainException WHS-001 no token in force; WHS-002 it does not open attendance;
   *     WHS-005, WHS-006, REP-002, REP-003, REP-004 the question is wrong
   */
  @Allow(ANYONE)
  public AttendanceRead attendance(String token, Map<String, String> asked) {
    return read(
        token,
        Reading.ATTENDANCE,
        found -> {
          AttendanceQuestion question = AttendanceQuestion.read(asked, YearMonth.from(today()));
          door.note(found, "attendance " + question.parameters(), today());
          return new AttendanceRead(
              question, found.path(), now.instant(), figures.attendance(question.of(found.path())));
        });
  }

  /**
   * @param asked parameters by name
   * @throws DomainException WHS-001 no token in force; WHS-002 it does not open completeness;
   *     REP-002, REP-004 the question is wrong
   */
  @Allow(ANYONE)
  public CompletenessRead completeness(String token, Map<String, String> asked) {
    return read(
        token,
        Reading.COMPLETENESS,
        found -> {
          RegisterFilter filter = RegisterFilter.parse(within(found.path(), asked)::get);
          door.note(found, "completeness " + filter.address(), today());
          RegisterReport report = registers.registers(filter);
          return new CompletenessRead(
              report.level(), report.days(), found.path(), report.madeAt(), report.rows());
        });
  }

  /** The place that the token opens, in the words of a report's filter. */
  private static Map<String, String> within(String path, Map<String, String> asked) {
    Map<String, String> filter = new HashMap<>(asked);
    String[] names = path.split("/");
    filter.put("programme", names[1]);
    if (names.length > 2) {
      filter.put("node", "region:" + names[2]);
    }
    return filter;
  }

  private <T> T read(String token, Reading reading, Function<OpenedToken, T> work) {
    OpenedToken found = door.open(new RandomToken(token).sha256(), reading, today());
    AtomicReference<T> answer = new AtomicReference<>();
    if (!onBehalf.of(found.accountId(), () -> answer.set(work.apply(found)))) {
      throw new DomainException(WarehouseError.NO_TOKEN);
    }
    return answer.get();
  }

  private LocalDate today() {
    return now.today(settings.zone());
  }
}
