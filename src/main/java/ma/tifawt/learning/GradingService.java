package ma.tifawt.learning;

import static ma.tifawt.shared.security.Permission.GRADE_WORK;
import static ma.tifawt.shared.security.Permission.READ_ORGANISATION;
import static ma.tifawt.shared.security.Permission.READ_ROSTER;
import static ma.tifawt.shared.security.Permission.READ_WORK;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.catalogue.Rubric;
import ma.tifawt.organisation.GroupInfo;
import ma.tifawt.organisation.OrganisationService;
import ma.tifawt.people.LearnerInfo;
import ma.tifawt.people.PeopleService;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.error.GeneralError;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.LocalizedText;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.security.Permission;
import ma.tifawt.shared.time.Now;

/** Works seen by staff, and what they find in them. */
@ApplicationScoped
@Transactional
public class GradingService {

  /** Works in one list; the oldest come first, so that nothing waits unseen behind them. */
  public static final int MOST_LISTED = 200;

  /** Characters of a comment. */
  private static final int LONGEST_COMMENT = 2000;

  @PersistenceContext private EntityManager em;
  @Inject private Caller caller;
  @Inject private Now now;
  @Inject private AuditLog audit;
  @Inject private PeopleService people;
  @Inject private OrganisationService organisation;
  @Inject private Rubrics rubrics;

  /** How many works wait for the caller to grade them, and since when. */
  @Allow(GRADE_WORK)
  public Waiting waiting() {
    return caller
        .scope(em.createNamedQuery(Submission.WAITING_COUNT, Waiting.class), GRADE_WORK)
        .getSingleResult();
  }

  /** The works that wait for the caller to grade them, the oldest first; 200 at most. */
  @Allow(GRADE_WORK)
  public List<Long> queue() {
    return caller
        .scope(em.createNamedQuery(Submission.QUEUE, Long.class), GRADE_WORK)
        .setMaxResults(MOST_LISTED)
        .getResultList();
  }

  /**
   * Works in the caller's scope: waiting ones oldest first, graded ones newest first; 200 at most.
   */
  @Allow(READ_WORK)
  public List<WorkRow> works(WorkState state, Lang lang) {
    String asked = state == WorkState.WAITING ? Submission.WAITING : Submission.GRADED;
    List<Submission> found =
        caller
            .scope(em.createNamedQuery(asked, Submission.class), READ_WORK)
            .setMaxResults(MOST_LISTED)
            .getResultList();
    return rows(found, lang);
  }

  /**
   * One work with its rubric and what was found in it so far. Reading it is recorded.
   *
   * @throws DomainException LRN-004 no such work in the caller's scope
   */
  @Allow(READ_WORK)
  public Work work(long id, Lang lang) {
    Submission found = find(id, READ_WORK, LockModeType.NONE);
    Rubric rubric = rubrics.of(found.lesson(), found.step());
    Gradings gradings = Gradings.of(em, List.of(id));
    audit.record("work.read", "work:" + id, found.state());
    return new Work(
        rows(List.of(found), lang).get(0),
        found.version(),
        found.state(),
        found.body(),
        found.file(),
        rubrics.criteria(rubric, lang),
        rubrics.levelNames(rubric, lang),
        gradings.of(id).stream()
            .map(grading -> rubrics.inWords(grading, gradings.levelsOf(grading), lang))
            .toList());
  }

  /**
   * Adds a grading; the child sees it at once. Earlier gradings stay.
   *
   * @throws DomainException LRN-004 no such work in the caller's scope; LRN-010 a contact in the
   *     comment; LRN-011 the comment is too long; LRN-013 a criterion without a level from 1 to 4;
   *     GEN-003 somebody graded it meanwhile
   */
  @Allow(GRADE_WORK)
  public void grade(GradeWork found) {
    Submission work = find(found.workId(), GRADE_WORK, LockModeType.PESSIMISTIC_WRITE);
    Rubric rubric = rubrics.of(work.lesson(), work.step());
    String comment = checked(found, rubric);
    if (work.version() != found.version()) {
      throw new DomainException(GeneralError.CHANGED_MEANWHILE);
    }
    work.graded();
    Grading grading = new Grading(work, rubric.id(), comment, caller.accountId(), now.instant());
    em.persist(grading);
    em.flush(); // the database gives the id that the levels need
    found
        .levels()
        .forEach(
            (criterion, level) -> em.persist(new GradingLevel(grading.id(), criterion, level)));
    audit.record("work.grade", "work:" + work.id(), "grading:" + grading.id());
    em.flush();
  }

  private static String checked(GradeWork found, Rubric rubric) {
    if (!found.covers(rubric)) {
      throw new DomainException(LearningError.LEVELS_INCOMPLETE);
    }
    String comment = found.comment().strip();
    if (comment.codePointCount(0, comment.length()) > LONGEST_COMMENT) {
      throw new DomainException(LearningError.TEXT_TOO_LONG, LONGEST_COMMENT);
    }
    return Intake.withoutContact(comment);
  }

  private Submission find(long id, Permission permission, LockModeType lock) {
    TypedQuery<Submission> query = em.createNamedQuery(Submission.IN_SCOPE, Submission.class);
    return caller
        .scope(query, permission)
        .setParameter("id", id)
        .setLockMode(lock)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new DomainException(LearningError.NO_SUCH_WORK));
  }

  private List<WorkRow> rows(List<Submission> works, Lang lang) {
    Map<Long, LearnerInfo> children =
        caller.may(READ_ROSTER)
            ? people
                .learners(works.stream().map(Submission::learnerId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(LearnerInfo::id, Function.identity()))
            : Map.of();
    Map<Long, GroupInfo> groups =
        caller.may(READ_ORGANISATION)
            ? organisation
                .groups(works.stream().map(Submission::groupId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(GroupInfo::id, Function.identity()))
            : Map.of();
    return works.stream()
        .map(work -> row(work, children.get(work.learnerId()), groups.get(work.groupId()), lang))
        .toList();
  }

  private WorkRow row(Submission work, LearnerInfo child, GroupInfo group, Lang lang) {
    return new WorkRow(
        work.id(),
        work.learnerId(),
        child == null ? "" : child.displayName(),
        child == null ? "" : child.avatar(),
        group == null ? LocalizedText.of(null, null, null) : group.name(),
        rubrics.title(work.lesson(), lang),
        work.submittedAt(),
        work.file() != null);
  }
}
