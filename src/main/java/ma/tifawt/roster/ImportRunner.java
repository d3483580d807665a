package ma.tifawt.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.List;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.error.GeneralError;
import ma.tifawt.shared.security.OnBehalf;

/**
 * Works on imports in the name of who brought them, with the rights that account has now. Two nodes
 * may pick the same import: the second waits for the lock of its row and then finds it done.
 */
@ApplicationScoped
class ImportRunner {

  private static final System.Logger LOG = System.getLogger(ImportRunner.class.getName());

  @Inject private ProgressService progress;
  @Inject private CheckService check;
  @Inject private WriteService write;
  @Inject private UndoService undo;
  @Inject private OnBehalf behalf;

  /**
   * One round over what waits.
   *
   * @return whether there was anything
   */
  @ActivateRequestContext
  boolean round() {
    List<ProgressService.Job> jobs = progress.waiting();
    for (ProgressService.Job job : jobs) {
      try {
        if (!behalf.of(job.accountId(), () -> work(job))) {
          progress.fail(job.importId(), ImportState.FAILED, GeneralError.NOT_FOUND.code(), null);
        }
      } catch (RuntimeException e) {
        fail(job, e);
      }
    }
    return !jobs.isEmpty();
  }

  private void work(ProgressService.Job job) {
    switch (job.state()) {
      case CHECKING -> check.checkSome(job.importId());
      case WRITING -> write.write(job.importId());
      default -> undo.undo(job.importId());
    }
  }

  /** Where a person can do something about a refusal: a dry run that was cut off begins anew. */
  private static ImportState back(ImportState work) {
    return switch (work) {
      case UNDOING -> ImportState.WRITTEN;
      case WRITING -> ImportState.CHECKED;
      default -> ImportState.FAILED;
    };
  }

  private void fail(ProgressService.Job job, RuntimeException thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof DomainException refusal) {
        Integer row =
            refusal.arguments().stream()
                .filter(Integer.class::isInstance)
                .map(Integer.class::cast)
                .findFirst()
                .orElse(null);
        progress.fail(job.importId(), back(job.state()), refusal.code().code(), row);
        return;
      }
    }
    LOG.log(System.Logger.Level.ERROR, "import " + job.importId() + " failed", thrown);
    progress.fail(job.importId(), ImportState.FAILED, GeneralError.UNEXPECTED.code(), null);
  }
}
