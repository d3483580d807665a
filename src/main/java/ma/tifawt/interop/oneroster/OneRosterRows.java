package ma.tifawt.interop.oneroster;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import ma.tifawt.roster.RosterTable;
import ma.tifawt.shared.table.TableRow;
import ma.tifawt.shared.table.TableRows;

/**
 * One row for each learner of a bundle, with the number it has in users.csv. Everybody else is left
 * out. Of several classes those count that are groups of ours.
 */
final class OneRosterRows implements TableRows {

  private final Unpacked files;
  private final Bundle bundle;
  private final BundleFile users;
  private final OneRosterColumns columns;
  private final OurPlaces places;

  private OneRosterRows(Unpacked files, LocalDate today, OurPlaces places) {
    this.files = files;
    this.places = places;
    bundle = Bundle.read(files, today);
    users = files.file(Bundle.USERS);
    columns = new OneRosterColumns(users.titles(), bundle.demographicTitles());
  }

  static RosterTable open(Unpacked files, LocalDate today, OurPlaces places) {
    try {
      OneRosterRows rows = new OneRosterRows(files, today, places);
      return new RosterTable(rows.columns.heading(), rows);
    } catch (RuntimeException e) {
      files.close();
      throw e;
    }
  }

  @Override
  public String form() {
    return "OneRoster 1.2";
  }

  @Override
  public Optional<TableRow> next() {
    while (users.next()) {
      String id = users.get("sourcedId");
      if (bundle.isLearner(id)) {
        return Optional.of(row(id));
      }
    }
    return Optional.empty();
  }

  private TableRow row(String learner) {
    List<Bundle.Stay> stays = bundle.stays(learner);
    List<Bundle.Stay> ours =
        stays.stream().filter(stay -> places.isGroup(bundle.room(stay.classId()))).toList();
    String groups = "";
    String centre = "";
    if (!ours.isEmpty()) {
      groups =
          ours.stream()
              .map(stay -> places.group(bundle.room(stay.classId())))
              .distinct()
              .collect(Collectors.joining("; "));
    } else if (!places.areSaid()) {
      groups = stays.isEmpty() ? "" : places.group(bundle.room(stays.get(0).classId()));
      centre =
          places.centre(
              stays.isEmpty()
                  ? bundle.place(learner)
                  : bundle.org(bundle.room(stays.get(0).classId()).at()));
    }
    String from =
        ours.stream()
            .map(Bundle.Stay::from)
            .filter(Objects::nonNull)
            .min(LocalDate::compareTo)
            .map(LocalDate::toString)
            .orElse("");
    return new TableRow(
        users.row().number(),
        columns.cells(users.row().cells(), bundle.born(learner), centre, groups, from));
  }

  @Override
  public void close() {
    users.close();
    files.close();
  }
}
