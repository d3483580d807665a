package ma.tifawt.pivot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import ma.tifawt.reports.ReportWords;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.security.OnBehalf;

/**
 * Makes the tables that are due, each in the name of its reader and with the rights that account
 * has at that moment.
 */
@ApplicationScoped
class PostRunner {

  private static final System.Logger LOG = System.getLogger(PostRunner.class.getName());

  @Inject private PostService post;
  @Inject private PivotService pivots;
  @Inject private OnBehalf behalf;
  @Inject private Caller caller;
  @Inject private Texts texts;
  @Inject private Settings settings;

  /** One round over what is due. */
  @ActivateRequestContext
  void round() {
    for (PostService.Due due : post.due()) {
      if (post.claim(due)) {
        run(due);
      }
    }
  }

  private void run(PostService.Due due) {
    try {
      if (!behalf.of(due.account(), () -> make(due))) {
        post.stop(due, Stop.NO_GRANT);
      }
    } catch (RuntimeException e) {
      Optional<Stop> stop = PostService.stopOf(e);
      if (stop.isPresent()) {
        post.stop(due, stop.get());
      } else {
        // the claim runs out, and a later round tries again
        LOG.log(System.Logger.Level.WARNING, "schedule " + due.schedule() + " waits", e);
      }
    }
  }

  private void make(PostService.Due due) {
    Optional<PivotAsk> ask = post.asked(due);
    if (ask.isEmpty()) {
      post.stop(due, Stop.NOT_SHARED);
      return;
    }
    PivotTable table = pivots.table(ask.get());
    PivotWords words = new PivotWords(new ReportWords(texts, caller.language(), settings.zone()));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    PivotFormat.XLSX.write(table, words, file);
    String name = table.fileName() + "." + PivotFormat.XLSX.extension();
    post.deliver(
        due,
        new PostService.Finished(
            table.hasNothing(), words.totals(table), name, file.toByteArray()));
  }
}
