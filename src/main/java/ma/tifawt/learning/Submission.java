package ma.tifawt.learning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * A child's work: words, perhaps with one file.
 *
 * <p>Life: WAITING when it is handed in, GRADED by the first {@link Grading}; a later grading
 * leaves it GRADED and counts instead of the first. What was handed in never changes: a better
 * version is another submission. Every grading raises the version, so that two trainers at once are
 * noticed.
 */
@Entity
@Table(name = "submission")
@NamedNativeQuery(
    name = Submission.ADD,
    query =
        """
        insert into submission (operation_id, learner_id, group_id, path, lesson, step, lesson_rev, body,
        file_name, file_type, file_size, file_key, state, submitted_at, version)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, 'WAITING', ?13, 1)
        on duplicate key update id = id""")
@NamedQuery(
    name = Submission.BY_OPERATION,
    query = "select s from Submission s where s.operationId = :operation")
@NamedQuery(
    name = Submission.OWN,
    query = "select s from Submission s where s.learnerId = :learner order by s.id desc")
@NamedQuery(
    name = Submission.READABLE,
    query =
        """
        select s from Submission s where s.id = :id and (s.learnerId = :learner
        or exists (select c from CallerScope c where c.accountId = :caller and c.role in :roles
        and s.path like concat(c.path, '%')))""")
@NamedQuery(
    name = Submission.IN_SCOPE,
    query =
        """
        select s from Submission s where s.id = :id
        and exists (select c from CallerScope c where c.accountId = :caller and c.role in :roles
        and s.path like concat(c.path, '%'))""")
@NamedQuery(
    name = Submission.WAITING,
    query =
        """
        select s from Submission s where s.state = ma.tifawt.learning.WorkState.WAITING
        and exists (select c from CallerScope c where c.accountId = :caller and c.role in :roles
        and s.path like concat(c.path, '%')) order by s.submittedAt, s.id""")
@NamedQuery(
    name = Submission.GRADED,
    query =
        """
        select s from Submission s where s.state = ma.tifawt.learning.WorkState.GRADED
        and exists (select c from CallerScope c where c.accountId = :caller and c.role in :roles
        and s.path like concat(c.path, '%')) order by s.submittedAt desc, s.id desc""")
@NamedQuery(
    name = Submission.QUEUE,
    query =
        """
        select s.id from Submission s where s.state = ma.tifawt.learning.WorkState.WAITING
        and exists (select c from CallerScope c where c.accountId = :caller and c.role in :roles
        and s.path like concat(c.path, '%')) order by s.submittedAt, s.id""")
@NamedQuery(
    name = Submission.WAITING_COUNT,
    query =
        """
        select new ma.tifawt.learning.Waiting(count(s.id), min(s.submittedAt)) from Submission s
        where s.state = ma.tifawt.learning.WorkState.WAITING
        and exists (select c from CallerScope c where c.accountId = :caller and c.role in :roles
        and s.path like concat(c.path, '%'))""")
class Submission {

  static final String ADD = "Submission.add";
  static final String BY_OPERATION = "Submission.byOperation";
  static final String OWN = "Submission.own";
  static final String READABLE = "Submission.readable";
  static final String IN_SCOPE = "Submission.inScope";
  static final String WAITING = "Submission.waiting";
  static final String GRADED = "Submission.graded";
  static final String QUEUE = "Submission.queue";
  static final String WAITING_COUNT = "Submission.waitingCount";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "operation_id")
  private String operationId;

  @Column(name = "learner_id")
  private long learnerId;

  @Column(name = "group_id")
  private long groupId;

  private String path;
  private String lesson;
  private String step;

  @Column(name = "lesson_rev")
  private int lessonRev;

  private String body;

  @Column(name = "file_name")
  private String fileName;

  @Column(name = "file_type")
  private String fileType;

  @Column(name = "file_size")
  private Long fileSize;

  @Column(name = "file_key")
  private String fileKey;

  @Enumerated(EnumType.STRING)
  private WorkState state;

  /** How many; it changes with each, and so does the version. */
  private int gradings;

  @Column(name = "submitted_at")
  private Instant submittedAt;

  @Version private int version;

  protected Submission() {} // for JPA

  /**
   * @return whether it was waiting until now
   */
  boolean graded() {
    boolean first = state == WorkState.WAITING;
    state = WorkState.GRADED;
    gradings++;
    return first;
  }

  long id() {
    return id;
  }

  int version() {
    return version;
  }

  long learnerId() {
    return learnerId;
  }

  long groupId() {
    return groupId;
  }

  String path() {
    return path;
  }

  String lesson() {
    return lesson;
  }

  String step() {
    return step;
  }

  int lessonRev() {
    return lessonRev;
  }

  String body() {
    return body;
  }

  String fileKey() {
    return fileKey;
  }

  /** Null where no file came with it. */
  WorkFile file() {
    return fileName == null ? null : new WorkFile(id, fileName, fileType, fileSize);
  }

  WorkState state() {
    return state;
  }

  Instant submittedAt() {
    return submittedAt;
  }
}
