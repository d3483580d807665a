package ma.tifawt.staffing.web;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import ma.tifawt.grants.GrantRow;
import ma.tifawt.grants.GrantRule;
import ma.tifawt.shared.security.Role;
import ma.tifawt.staffing.ScreeningRow;
import ma.tifawt.staffing.ScreeningService;
import ma.tifawt.staffing.StaffRow;
import ma.tifawt.staffing.StaffService;

/** Who works in the caller's part of the tree, by name, role and place. */
@Named
@RequestScoped
public class ListStaffView {

  @Inject private StaffService staff;
  @Inject private ScreeningService screening;
  @Inject private StaffWords words;

  private String name = "";
  private Role role;
  private boolean expiring;
  private Map<Long, ScreeningRow> screenings = Map.of();
  private List<StaffRow> rows = List.of();
  private Map<String, String> places = Map.of();

  public void load() {
    List<StaffRow> all = staff.inScope();
    screenings =
        screening.of(all.stream().map(StaffRow::accountId).toList()).stream()
            .collect(toMap(ScreeningRow::accountId, identity()));
    rows =
        all.stream()
            .filter(this::named)
            .filter(this::inRole)
            .filter(row -> !expiring || List.of("NONE", "GONE", "SOON").contains(screening(row)))
            .toList();
    places = words.places(rows.stream().flatMap(row -> row.grants().stream()).toList());
  }

  private boolean named(StaffRow person) {
    String wanted = name.strip().toLowerCase(Locale.ROOT);
    Stream<String> known =
        person.name() == null
            ? Stream.of(person.userName())
            : Stream.of(
                person.userName(),
                person.name().givenAr() + " " + person.name().familyAr(),
                person.name().givenLat() + " " + person.name().familyLat());
    return known.anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
  }

  private boolean inRole(StaffRow person) {
    return role == null || lasting(person).stream().anyMatch(grant -> grant.role() == role);
  }

  /** {@code NONE}, {@code GONE}, {@code SOON}, {@code GOOD}; empty where none is asked. */
  public String screening(StaffRow person) {
    boolean asked =
        lasting(person).stream().anyMatch(grant -> GrantRule.WITH_CHILDREN.contains(grant.role()));
    ScreeningRow seen = screenings.get(person.accountId());
    if (!asked) {
      return "";
    }
    if (seen == null) {
      return "NONE";
    }
    if (seen.expiresOn().isBefore(words.today())) {
      return "GONE";
    }
    LocalDate warned = words.today().plusDays(ScreeningService.WARNED);
    return seen.expiresOn().isAfter(warned) ? "GOOD" : "SOON";
  }

  public String screenedUntil(StaffRow person) {
    ScreeningRow seen = screenings.get(person.accountId());
    return seen == null ? "" : words.day(seen.expiresOn());
  }

  public boolean isExpiring() {
    return expiring;
  }

  public void setExpiring(boolean expiring) {
    this.expiring = expiring;
  }

  /** What the person holds now or will hold. */
  public List<GrantRow> lasting(StaffRow person) {
    return words.sorted(person).stream().filter(grant -> grant.lasts(words.today())).toList();
  }

  public String nameOf(StaffRow person) {
    return words.name(person);
  }

  public String placeOf(GrantRow grant) {
    return places.get(grant.path());
  }

  public List<Role> getRoles() {
    return Stream.of(Role.values()).filter(each -> each != Role.LEARNER).toList();
  }

  public List<StaffRow> getRows() {
    return rows;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name == null ? "" : name;
  }

  public Role getRole() {
    return role;
  }

  public void setRole(Role role) {
    this.role = role;
  }
}
