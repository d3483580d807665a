package ma.tifawt.staffing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ma.tifawt.grants.GrantRow;
import ma.tifawt.organisation.NodeService;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.i18n.LocalizedText;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.time.Now;
import ma.tifawt.staffing.StaffRow;

/** How people and their roles are said on the pages of staff. */
@RequestScoped
public class StaffWords {

  @Inject private NodeService nodes;
  @Inject private Texts texts;
  @Inject private Caller caller;
  @Inject private Settings settings;
  @Inject private Now now;

  public String name(StaffRow person) {
    return person.name() == null ? person.userName() : person.name().in(caller.language());
  }

  /** The names of the nodes of the grants, by path. */
  public Map<String, String> places(Collection<GrantRow> grants) {
    List<String> paths = grants.stream().map(GrantRow::path).distinct().toList();
    Map<String, LocalizedText> names = nodes.names(paths);
    return paths.stream()
        .collect(
            Collectors.toMap(
                path -> path,
                path ->
                    path.equals("/")
                        ? texts.get(caller.language(), "staff.place.all")
                        : names.containsKey(path) ? names.get(path).in(caller.language()) : path));
  }

  /** What lasts first, then what begins later, then what is over. */
  public List<GrantRow> sorted(StaffRow person) {
    return person.grants().stream()
        .sorted(
            Comparator.comparing((GrantRow grant) -> !grant.lasts(today()))
                .thenComparing(GrantRow::startsOn)
                .thenComparing(GrantRow::id))
        .toList();
  }

  public String day(LocalDate day) {
    return day == null
        ? ""
        : day.format(DateTimeFormatter.ofPattern("d MMM yyyy", caller.language().locale()));
  }

  /** At the place where the installation plans. */
  public String moment(Instant moment) {
    return moment
        .atZone(settings.zone())
        .format(DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", caller.language().locale()));
  }

  /** Grants are kept in days of UTC. */
  public LocalDate today() {
    return now.today(ZoneOffset.UTC);
  }
}
