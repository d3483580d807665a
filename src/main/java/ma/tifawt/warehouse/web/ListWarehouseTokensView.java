package ma.tifawt.warehouse.web;

import jakarta.enterprise.inject.Instance;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.security.StaffNames;
import ma.tifawt.shared.time.Now;
import ma.tifawt.shared.web.Feedback;
import ma.tifawt.warehouse.Reading;
import ma.tifawt.warehouse.TokenDraft;
import ma.tifawt.warehouse.TokenRow;
import ma.tifawt.warehouse.TokenScope;
import ma.tifawt.warehouse.WarehouseTokenService;

/** Tokens of the ministry's warehouse. */
@Named
@ViewScoped
public class ListWarehouseTokensView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private WarehouseTokenService tokens;
  @Inject private StaffNames names;
  @Inject private Feedback feedback;
  @Inject private Caller caller;
  @Inject private Texts texts;
  @Inject private Instance<Settings> settings;
  @Inject private Now now;

  private List<TokenScope> scopes = List.of();
  private List<TokenRow> rows = List.of();
  private String name = "";
  private String path = "";
  private boolean attendance = true;
  private boolean completeness;
  private LocalDate endsOn;
  private String made;

  public void load() {
    scopes = tokens.scopes();
    rows = tokens.inScope();
    endsOn = now.today(settings.get().zone()).plusMonths(6);
  }

  public void make() {
    made = null;
    feedback.run(() -> made = tokens.make(new TokenDraft(name, path, reads(), endsOn)));
    if (made != null) {
      name = "";
    }
    rows = tokens.inScope();
  }

  private Set<Reading> reads() {
    Set<Reading> reads = EnumSet.noneOf(Reading.class);
    if (attendance) {
      reads.add(Reading.ATTENDANCE);
    }
    if (completeness) {
      reads.add(Reading.COMPLETENESS);
    }
    return reads;
  }

  public void revoke(TokenRow row) {
    if (feedback.run(() -> tokens.revoke(row.id()))) {
      feedback.done("listWarehouseTokens.text.revoked", row.name());
    }
    made = null;
    rows = tokens.inScope();
  }

  public String scope(TokenScope scope) {
    String programme = scope.programme().in(caller.language());
    return scope.narrower().map(r -> r.in(caller.language()) + " · " + programme).orElse(programme);
  }

  /** The part of the tree; its path where the caller has lost it. */
  public String scope(TokenRow row) {
    return scopes.stream()
        .filter(scope -> scope.path().equals(row.path()))
        .findFirst()
        .map(this::scope)
        .orElse(row.path());
  }

  public String reads(TokenRow row) {
    return List.of(Reading.ATTENDANCE, Reading.COMPLETENESS).stream()
        .filter(r -> r == Reading.ATTENDANCE ? row.attendance() : row.completeness())
        .map(r -> texts.get(caller.language(), "Reading." + r))
        .collect(Collectors.joining(" · "));
  }

  public String date(LocalDate day) {
    return day.format(DateTimeFormatter.ofPattern("d MMMM yyyy", caller.language().locale()));
  }

  public String maker(TokenRow row) {
    return names.of(row.accountId()).in(caller.language());
  }

  public List<TokenScope> getScopes() {
    return scopes;
  }

  public List<TokenRow> getRows() {
    return rows;
  }

  /** The token just made; null otherwise. */
  public String getMade() {
    return made;
  }

  /** Where a program asks. */
  public String getAddress() {
    return settings.get().publicUrl() + "/api/v1/warehouse/";
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getPath() {
    return path;
  }

  public void setPath(String path) {
    this.path = path;
  }

  public boolean isAttendance() {
    return attendance;
  }

  public void setAttendance(boolean attendance) {
    this.attendance = attendance;
  }

  public boolean isCompleteness() {
    return completeness;
  }

  public void setCompleteness(boolean completeness) {
    this.completeness = completeness;
  }

  public LocalDate getEndsOn() {
    return endsOn;
  }

  public void setEndsOn(LocalDate endsOn) {
    this.endsOn = endsOn;
  }
}
