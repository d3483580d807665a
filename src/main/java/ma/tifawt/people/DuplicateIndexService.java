package ma.tifawt.people;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import ma.tifawt.shared.persistence.Sql;

/**
 * Files learners under their keys and looks for doubles of them. Whoever adds a learner, or changes
 * names, birth or centre, leaves {@code keys_indexed} false; {@link NameIndexClock} comes by every
 * few seconds.
 */
@ApplicationScoped
@Transactional
class DuplicateIndexService {

  /** Learners in one transaction. */
  static final int BATCH = 500;

  @Resource(lookup = "java:app/jdbc/tifawt")
  private DataSource database;

  /**
   * @return how many; fewer than {@link #BATCH} means that none is left
   */
  int indexSome() {
    try (Connection connection = database.getConnection()) {
      Map<Long, LearnerFacts> facts = new LinkedHashMap<>();
      Map<Long, String> paths = new HashMap<>();
      new Sql(
              "select "
                  + LearnerTable.COLUMNS
                  + " from learner l where l.keys_indexed = false limit "
                  + BATCH
                  + " for update skip locked")
          .read(
              connection,
              row -> {
                LearnerRecord learner = LearnerTable.read(row);
                facts.put(learner.id(), learner.facts());
                paths.put(learner.id(), learner.path());
              });
      if (!facts.isEmpty()) {
        new LearnerTable(connection).file(facts, paths);
        new DuplicateSearch(connection).search(facts, paths);
        new Sql("update learner set keys_indexed = true where id in")
            .in(facts.keySet())
            .write(connection);
      }
      return facts.size();
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }
}
