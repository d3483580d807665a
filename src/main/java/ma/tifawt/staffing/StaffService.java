package ma.tifawt.staffing;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static ma.tifawt.shared.security.Permission.MANAGE_STAFF;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ma.tifawt.access.StaffAccountService;
import ma.tifawt.grants.GrantRow;
import ma.tifawt.grants.GrantService;
import ma.tifawt.people.StaffName;
import ma.tifawt.people.StaffPeopleService;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Allow;

/** Who works in the caller's part of the tree. */
@ApplicationScoped
@Transactional
public class StaffService {

  /** Grants read for one list; a region has some hundreds, the nation some thousands. */
  static final int MOST_GRANTS = 5000;

  /** Grants read to find somebody who works here already; more than a nation has. */
  private static final int MOST_KNOWN = 100_000;

  @Inject private GrantService grants;
  @Inject private StaffAccountService accounts;
  @Inject private StaffPeopleService people;

  /** Everybody who holds or held a role in the caller's scope, by user name. */
  @Allow(MANAGE_STAFF)
  public List<StaffRow> inScope() {
    return rows(grants.inScope(MOST_GRANTS));
  }

  /** Those who hold or held a role at the node or below it, with these roles. */
  @Allow(MANAGE_STAFF)
  public List<StaffRow> under(String path) {
    return rows(grants.under(path));
  }

  /** The people of {@link #inScope} with their work addresses, to compare a list with. */
  @Allow(MANAGE_STAFF)
  public List<KnownStaff> known() {
    List<StaffRow> all = rows(grants.inScope(MOST_KNOWN));
    Map<Long, String> emails =
        people.emails(
            all.stream().map(StaffRow::name).filter(Objects::nonNull).map(StaffName::id).toList());
    return all.stream()
        .map(row -> new KnownStaff(row, row.name() == null ? null : emails.get(row.name().id())))
        .toList();
  }

  /**
   * @throws DomainException STF-001 nobody of the caller's has this account
   */
  @Allow(MANAGE_STAFF)
  public StaffRow one(long accountId) {
    return rows(grants.of(accountId)).stream()
        .findFirst()
        .orElseThrow(() -> new DomainException(StaffingError.NO_SUCH_PERSON));
  }

  private List<StaffRow> rows(List<GrantRow> all) {
    Map<Long, List<GrantRow>> byAccount = all.stream().collect(groupingBy(GrantRow::accountId));
    var found = accounts.accounts(byAccount.keySet());
    Map<Long, StaffName> names =
        people
            .names(
                found.stream()
                    .map(account -> account.staffMemberId())
                    .filter(Objects::nonNull)
                    .toList())
            .stream()
            .collect(toMap(StaffName::id, identity()));
    return found.stream()
        .map(
            account ->
                new StaffRow(
                    account.id(),
                    account.userName(),
                    account.staffMemberId() == null ? null : names.get(account.staffMemberId()),
                    account.active(),
                    byAccount.get(account.id())))
        .toList();
  }
}
