package ma.tifawt.planning;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import ma.tifawt.shared.config.Settings;

/**
 * The file of holidays, read at start so that a wrong line stops it. No door of its own; always
 * inside the transaction of {@link HolidayService}.
 */
@ApplicationScoped
class HolidayBookService {

  @PersistenceContext private EntityManager em;
  @Inject private Settings settings;

  private List<HolidayFile.Line> lines = List.of();

  void read(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE + 100) Startup started) {
    lines = HolidayFile.read(settings.configuration());
  }

  /** Two who ask for a new year at once stand in line at its row. */
  void fill(int year) {
    int first =
        em.createNativeQuery(
                "insert ignore into holiday_year (year, filled_at) values (?, utc_timestamp(6))")
            .setParameter(1, year)
            .executeUpdate();
    if (first == 1) {
      lines.stream().flatMap(line -> line.in(year)).map(Holiday::new).forEach(em::persist);
      em.flush();
    }
  }
}
