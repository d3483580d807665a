package ma.tifawt.roster.web;

import jakarta.enterprise.inject.Instance;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.tifawt.people.LearnerFacts;
import ma.tifawt.roster.DuplicatePair;
import ma.tifawt.roster.DuplicateService;
import ma.tifawt.roster.MergeService;
import ma.tifawt.roster.PastMerge;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.web.Feedback;

/** Pairs that may be one child, side by side; and merges that can still be undone. */
@Named
@ViewScoped
public class ReviewDuplicatesView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private DuplicateService duplicates;
  @Inject private MergeService merges;
  @Inject private Feedback feedback;
  @Inject private Caller caller;
  @Inject private Instance<Settings> settings;

  private List<DuplicatePair> pairs = List.of();
  private List<PastMerge> past = List.of();

  public void load() {
    pairs = duplicates.queue();
    past = merges.recent();
  }

  public void merge(long keep, long drop) {
    act("reviewDuplicates.text.merged", () -> merges.merge(keep, drop));
  }

  public void apart(long one, long other) {
    act("reviewDuplicates.text.apart", () -> duplicates.apart(one, other));
  }

  public void part(long merge) {
    act("reviewDuplicates.text.parted", () -> merges.part(merge));
  }

  private void act(String done, Runnable step) {
    if (feedback.run(step)) {
      feedback.done(done);
    }
    load();
  }

  public String nameOf(LearnerFacts facts) {
    return Stream.of(facts.givenAr(), facts.familyAr(), facts.givenLat(), facts.familyLat())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }

  public String birthOf(LearnerFacts facts) {
    return String.format(Locale.ROOT, "%d-%02d", facts.birthYear(), facts.birthMonth());
  }

  public String day(Instant at) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .withLocale(caller.language().locale())
        .format(at.atZone(settings.get().zone()));
  }

  public List<DuplicatePair> getPairs() {
    return pairs;
  }

  public List<PastMerge> getPast() {
    return past;
  }
}
