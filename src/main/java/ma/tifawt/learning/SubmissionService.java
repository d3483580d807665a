package ma.tifawt.learning;

import static ma.tifawt.shared.security.Permission.LEARN;
import static ma.tifawt.shared.security.Permission.READ_WORK;
import static ma.tifawt.shared.security.Permission.SIGNED_IN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.catalogue.CatalogueService;
import ma.tifawt.catalogue.Lesson;
import ma.tifawt.catalogue.Step;
import ma.tifawt.catalogue.StepType;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.files.FileStore;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.time.Now;

/** Takes children's works and gives them back to those who may see them. */
@ApplicationScoped
@Transactional
public class SubmissionService {

  /** Works of one child shown to the child, newest first. */
  private static final int MOST_SHOWN = 200;

  /** Of the file store. */
  private static final String FOLDER = "submissions";

  @PersistenceContext private EntityManager em;
  @Inject private Caller caller;
  @Inject private Now now;
  @Inject private AuditLog audit;
  @Inject private CatalogueService catalogue;
  @Inject private OwnLessons ownLessons;
  @Inject private ProgressService progress;
  @Inject private FileStore files;
  @Inject private Intake intake;
  @Inject private Rubrics rubrics;

  /**
   * Stores a work whole, or nothing of it. The same operation again changes nothing and has the
   * same answer.
   *
   * @throws DomainException LRN-001, LRN-005 to LRN-012 what is wrong with it; GEN-007 the disk
   *     refused; LRN-016 the operation id was somebody else's
   */
  @Allow(LEARN)
  public OwnWork submit(NewWork work, Lang lang) {
    Optional<Submission> earlier = byOperation(work.operation(), LockModeType.NONE);
    if (earlier.isPresent()) {
      return shown(own(earlier.get()), lang);
    }
    OwnLessons.Place place = ownLessons.of(work.lesson());
    Lesson lesson = lessonAskingForWork(work);
    String text = Intake.text(work);
    Optional<Intake.Accepted> file = work.upload().map(intake::accept);
    String key = FileStore.newKey();
    insert(work, place, lesson, text, file, key);
    Submission stored = byOperation(work.operation(), LockModeType.PESSIMISTIC_WRITE).orElseThrow();
    if (!stored.fileKey().equals(key)) {
      return shown(own(stored), lang); // the same operation came in twice at the same time
    }
    file.ifPresent(accepted -> files.write(FOLDER, key, accepted.content()));
    progress.done(place, lesson, work.step(), lesson.rev());
    audit.record("work.submit", "work:" + stored.id(), work.lesson() + "#" + work.step());
    em.flush();
    return shown(stored, lang);
  }

  private Optional<Submission> byOperation(UUID operation, LockModeType lock) {
    return em.createNamedQuery(Submission.BY_OPERATION, Submission.class)
        .setParameter("operation", operation.toString())
        .setLockMode(lock)
        .getResultStream()
        .findFirst();
  }

  private Submission own(Submission found) {
    if (found.learnerId() != caller.learnerId().orElseThrow()) {
      throw new DomainException(LearningError.OPERATION_TAKEN);
    }
    return found;
  }

  private Lesson lessonAskingForWork(NewWork work) {
    Lesson lesson =
        catalogue
            .current()
            .lesson(work.lesson())
            .orElseThrow(() -> new DomainException(LearningError.NO_SUCH_STEP));
    Step step =
        lesson.step(work.step()).orElseThrow(() -> new DomainException(LearningError.NO_SUCH_STEP));
    if (step.type() != StepType.PROJECT) {
      throw new DomainException(LearningError.STEP_TAKES_NO_WORK);
    }
    return lesson;
  }

  /**
   * Native, because a second insert of the same operation must wait for the first and then see it.
   */
  private void insert(
      NewWork work,
      OwnLessons.Place place,
      Lesson lesson,
      String text,
      Optional<Intake.Accepted> file,
      String key) {
    Query insert = em.createNamedQuery(Submission.ADD);
    Object[] values = {
      work.operation().toString(),
      place.learnerId(),
      place.groupId(),
      place.path(),
      lesson.address(),
      work.step(),
      lesson.rev(),
      text,
      file.map(Intake.Accepted::name).orElse(null),
      file.map(f -> f.type().mediaType()).orElse(null),
      file.map(f -> (long) f.content().length).orElse(null),
      key,
      Utc.of(now.instant())
    };
    for (int i = 0; i < values.length; i++) {
      insert.setParameter(i + 1, values[i]);
    }
    insert.executeUpdate();
  }

  /** The signed-in child's works, newest first, with the latest feedback in words; 200 at most. */
  @Allow(LEARN)
  public List<OwnWork> own(Lang lang) {
    List<Submission> works =
        em.createNamedQuery(Submission.OWN, Submission.class)
            .setParameter("learner", caller.learnerId().orElseThrow())
            .setMaxResults(MOST_SHOWN)
            .getResultList();
    Gradings gradings = Gradings.of(em, works.stream().map(Submission::id).toList());
    return works.stream().map(work -> shown(work, gradings, lang)).toList();
  }

  /**
   * The file of a work, for the child whose work it is and for staff who may read it.
   *
   * @throws DomainException LRN-004 no such work for the caller, or no file with it; GEN-007 the
   *     disk refused
   */
  @Allow(SIGNED_IN)
  public StoredFile file(long workId) {
    TypedQuery<Submission> query = em.createNamedQuery(Submission.READABLE, Submission.class);
    Submission work =
        caller
            .scope(query, READ_WORK)
            .setParameter("id", workId)
            .setParameter("learner", caller.learnerId().orElse(0))
            .getResultStream()
            .findFirst()
            .filter(found -> found.file() != null)
            .orElseThrow(() -> new DomainException(LearningError.NO_SUCH_WORK));
    if (caller.learnerId().isEmpty()) {
      audit.record("work.file", "work:" + workId, work.file().type());
    }
    return new StoredFile(work.file(), files.read(FOLDER, work.fileKey()));
  }

  /** A file with its bytes. */
  public record StoredFile(WorkFile file, byte[] content) {}

  private OwnWork shown(Submission work, Lang lang) {
    return shown(work, Gradings.of(em, List.of(work.id())), lang);
  }

  private OwnWork shown(Submission work, Gradings gradings, Lang lang) {
    List<Grading> given = gradings.of(work.id());
    Optional<Findings> feedback =
        given.isEmpty()
            ? Optional.empty()
            : Optional.of(given.get(given.size() - 1))
                .map(last -> rubrics.inWords(last, gradings.levelsOf(last), lang));
    return new OwnWork(
        work.id(),
        work.lesson(),
        rubrics.title(work.lesson(), lang),
        work.step(),
        work.body(),
        work.file(),
        work.state(),
        work.submittedAt(),
        feedback);
  }
}
