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
    for (RegionFile.Row row : RegionFile.read(settings.configuration())) {
      if (row.isRegion()) {
        Region known = em.find(Region.class, row.code());
        if (known == null) {
          em.persist(new Region(row));
        } else {
          known.rename(row);
        }
      } else {
        Province known = em.find(Province.class, row.code());
        if (known == null) {
          em.persist(new Province(row));
        } else {
          known.rename(row);
        }
      }
    }
  }
}
