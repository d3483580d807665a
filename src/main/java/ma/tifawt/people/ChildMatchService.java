package ma.tifawt.people;

import static ma.tifawt.shared.security.Permission.RECORD_CONSENT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.tifawt.names.NameFold;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.time.Now;

/** Which child of the caller's a list means; tells an id and nothing else. */
@ApplicationScoped
@Transactional
public class ChildMatchService {

  @PersistenceContext private EntityManager em;
  @Inject private Caller caller;
  @Inject private Now now;

  /** The child with our code, if it is today in a group of the caller's. */
  @Allow(RECORD_CONSENT)
  public Optional<Long> withCode(String code) {
    return caller
        .scope(em.createNamedQuery(Learner.WITH_CODE, Long.class), RECORD_CONSENT)
        .setParameter("code", code)
        .setParameter("day", today())
        .getResultStream()
        .findFirst();
  }

  /**
   * The children who are today in the group and have the name, in either script and order; more
   * than one where it cannot be told.
   */
  @Allow(RECORD_CONSENT)
  public List<Long> named(long group, String fullName) {
    String wanted = key(fullName);
    return caller
        .scope(em.createNamedQuery(Learner.NAMES_OF_GROUP, ChildName.class), RECORD_CONSENT)
        .setParameter("group", group)
        .setParameter("day", today())
        .getResultStream()
        .filter(
            child ->
                Stream.of(
                        join(child.givenAr(), child.familyAr()),
                        join(child.givenLat(), child.familyLat()))
                    .anyMatch(name -> !name.isBlank() && key(name).equals(wanted)))
        .map(ChildName::id)
        .toList();
  }

  private static String join(String given, String family) {
    return (given == null ? "" : given) + " " + (family == null ? "" : family);
  }

  /** Whoever writes the family name first means the same child. */
  private static String key(String name) {
    return Arrays.stream(NameFold.spelling(name.strip()).split(" "))
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private LocalDate today() {
    return now.today(ZoneOffset.UTC);
  }
}
