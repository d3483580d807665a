package ma.tifawt.organisation;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import ma.tifawt.shared.config.Settings;

/**
 * Brings regions and provinces from {@code config/} into the database at each start; a corrected
 * name arrives with a restart.
 */
@ApplicationScoped
class RegionLoader {

  @PersistenceContext private EntityManager em;
  @Inject private Settings settings;

  @Transactional
  void load(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE + 100) Startup started) {
    List<RegionFile.Row> rows = RegionFile.read(settings.configuration());
    rows.stream().filter(RegionFile.Row::isRegion).forEach(this::bringRegion);
    // EclipseLink orders inserts by class, not by our foreign keys
    em.flush();
    rows.stream().filter(row -> !row.isRegion()).forEach(this::bringProvince);
  }

  private void bringRegion(RegionFile.Row row) {
    Region known = em.find(Region.class, row.code());
    if (known == null) {
      em.persist(new Region(row));
    } else {
      known.rename(row);
    }
  }

  private void bringProvince(RegionFile.Row row) {
    Province known = em.find(Province.class, row.code());
    if (known == null) {
      em.persist(new Province(row));
    } else {
      known.rename(row);
    }
  }
}
