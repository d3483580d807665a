package ma.tifawt.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One paper for one child: which words stand on it, so that the ledger can say what was agreed to
 * whenever the paper comes back. The same paper is printed again, not another one, while its words
 * are today's.
 */
@Entity
@Table(name = "consent_form")
@NamedQuery(name = ConsentForm.BY_CODE, query = "select f from ConsentForm f where f.code = :code")
@NamedQuery(
    name = ConsentForm.OF_LEARNERS,
    query =
        """
        select f from ConsentForm f where f.learnerId in :learners and f.language = :language
        and f.texts = :texts order by f.id""")
@NamedQuery(
    name = ConsentForm.FORGET,
    query = "delete from ConsentForm f where f.learnerId = :learner")
class ConsentForm {

  static final String BY_CODE = "ConsentForm.byCode";

  /** Bound: the children of a group, one form each. */
  static final String OF_LEARNERS = "ConsentForm.ofLearners";

  static final String FORGET = "ConsentForm.forget";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String code;

  @Column(name = "learner_id")
  private long learnerId;

  private String path;
  private String language;
  private String texts;

  @Column(name = "printed_at")
  private Instant printedAt;

  @Column(name = "printed_by")
  private long printedBy;

  protected ConsentForm() {} // for JPA

  /**
   * @param path of the child's centre
   */
  ConsentForm(long learnerId, String path, String language, String texts) {
    this.code = FormCode.random();
    this.learnerId = learnerId;
    this.path = path;
    this.language = language;
    this.texts = texts;
  }

  ConsentForm printed(Instant moment, long account) {
    printedAt = moment;
    printedBy = account;
    return this;
  }

  static String texts(Map<Purpose, Integer> versions) {
    return versions.entrySet().stream()
        .map(e -> e.getKey().code() + "=" + e.getValue())
        .collect(Collectors.joining(" "));
  }

  /** The versions of the words that stand on it. */
  Map<Purpose, Integer> versions() {
    Map<Purpose, Integer> versions = new EnumMap<>(Purpose.class);
    Arrays.stream(texts.split(" "))
        .map(pair -> pair.split("="))
        .forEach(
            pair -> Purpose.of(pair[0]).ifPresent(p -> versions.put(p, Integer.valueOf(pair[1]))));
    return versions;
  }

  String code() {
    return code;
  }

  long learnerId() {
    return learnerId;
  }

  String language() {
    return language;
  }
}
