package ma.tifawt.shared.persistence;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.metamodel.EntityType;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema up to date before anything else starts, then checks that every entity's columns
 * exist: a mapping that does not fit stops the start instead of the first user.
 */
@ApplicationScoped
public class SchemaMigration {

  @Resource(lookup = "java:app/jdbc/tifawt")
  private DataSource dataSource;

  @PersistenceContext private EntityManager em;

  void migrate(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) Startup started) {
    Flyway.configure(SchemaMigration.class.getClassLoader())
        .dataSource(dataSource)
        .locations("classpath:db/migration")
        .load()
        .migrate();
    for (EntityType<?> entity : em.getMetamodel().getEntities()) {
      em.createQuery("select e from " + entity.getName() + " e where 1 = 0").getResultList();
    }
  }
}
