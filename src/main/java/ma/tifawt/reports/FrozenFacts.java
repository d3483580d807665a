package ma.tifawt.reports;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.tifawt.shared.i18n.LocalizedText;
import ma.tifawt.shared.persistence.Sql;

/** Figures of approved months as they were frozen; nothing here is computed from children. */
final class FrozenFacts {

  private final Connection connection;
  private final List<String> prefixes;
  private final YearMonth month;

  FrozenFacts(Connection connection, List<String> prefixes, YearMonth month) {
    this.connection = connection;
    this.prefixes = prefixes;
    this.month = month;
  }

  /** Of whole centres, by report. */
  Map<Long, Figures> figures() throws SQLException {
    Map<Long, Figures> figures = new HashMap<>();
    approved(
            new Sql("select r.id, sum(f.children) as children, sum(f.present) as present,")
                .add("sum(f.late) as late, sum(f.left_early) as left_early,")
                .add("sum(f.absent) as absent, sum(f.excused) as excused, sum(f.came) as came,")
                .add("sum(f.counted) as counted, sum(f.minutes) as minutes from month_report r")
                .add("join frozen_figure f on f.report_id = r.id and f.edition = r.edition")
                .add("and f.group_code = '' where"))
        .add("group by r.id")
        .read(
            connection,
            row -> figures.put(row.getLong("id"), Facts.marks(row, row.getLong("children"))));
    approved(
            new Sql("select r.id, sum(f.held) as held, sum(f.unnamed) as unnamed")
                .add("from month_report r join frozen_register f on f.report_id = r.id")
                .add("and f.edition = r.edition where"))
        .add("group by r.id")
        .read(
            connection,
            row -> {
              long held = row.getLong("held");
              long unnamed = row.getLong("unnamed");
              figures.merge(
                  row.getLong("id"),
                  Figures.NONE.withSessions(held, unnamed),
                  (known, none) -> known.withSessions(held, unnamed));
            });
    return figures;
  }

  /** By report. Children came and were counted as the figures have it. */
  Map<Long, RegisterCounts> registers() throws SQLException {
    Map<Long, RegisterCounts> counts = new HashMap<>();
    approved(
            new Sql("select r.id, sum(f.expected) as expected, sum(f.taken) as taken,")
                .add("sum(f.on_time) as on_time, sum(f.closed) as closed from month_report r")
                .add("join frozen_register f on f.report_id = r.id and f.edition = r.edition")
                .add("where"))
        .add("group by r.id")
        .read(
            connection,
            row ->
                counts.put(
                    row.getLong("id"),
                    new RegisterCounts(
                        row.getLong("expected"),
                        row.getLong("taken"),
                        row.getLong("on_time"),
                        row.getLong("closed"),
                        0,
                        0)));
    return counts;
  }

  /** Of groups by band and gender, in the order of centres and groups. */
  List<FrozenRow> groups() throws SQLException {
    List<FrozenRow> rows = new ArrayList<>();
    approved(
            new Sql("select r.centre_code, r.centre_name_ar, r.centre_name_fr, f.*")
                .add("from month_report r join frozen_figure f on f.report_id = r.id")
                .add("and f.edition = r.edition and f.group_code <> '' where"))
        .add("order by r.centre_code, f.group_code, f.band, f.gender")
        .read(connection, row -> rows.add(group(row)));
    return rows;
  }

  private static FrozenRow group(ResultSet row) throws SQLException {
    return new FrozenRow(
        row.getString("centre_code"),
        LocalizedText.of(row.getString("centre_name_ar"), row.getString("centre_name_fr"), null),
        row.getString("group_code"),
        LocalizedText.of(row.getString("group_name_ar"), row.getString("group_name_fr"), null),
        row.getString("band"),
        row.getString("gender"),
        Facts.marks(row, row.getLong("children")));
  }

  private Sql approved(Sql question) {
    return question
        .within("r.path", prefixes)
        .add("and r.month = ? and r.state in ('APPROVED', 'ACCEPTED')", month.atDay(1));
  }
}
