package ma.tifawt.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;

/** The figures of all groups below some paths, level with the registers. */
@ApplicationScoped
class FreshFigures {

  @Inject private FiguresService figures;

  /** Returns when every change committed before the call is in the figures. */
  void bring(Collection<String> paths) {
    boolean more = true;
    while (more) {
      more = figures.bringSome(paths);
    }
  }
}
