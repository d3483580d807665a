package ma.tifawt.interop.oneroster;

import static ma.tifawt.shared.security.Permission.MANAGE_PEOPLE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.organisation.CentreInfo;
import ma.tifawt.organisation.GroupInfo;
import ma.tifawt.organisation.OrganisationService;
import ma.tifawt.people.GroupMember;
import ma.tifawt.people.RecordService;
import ma.tifawt.roster.ExportReason;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;

/** What of the caller's scope goes out as OneRoster; each time is logged with its reason. */
@ApplicationScoped
@Transactional
public class OneRosterService {

  /** Learners in a bundle; they are held in memory while it is written, half a kilobyte each. */
  private static final int MOST = 50_000;

  @Inject private RecordService records;
  @Inject private OrganisationService organisation;
  @Inject private Caller caller;
  @Inject private AuditLog audit;

  /**
   * The learners who take part today, with their groups and places.
   *
   * @throws DomainException ONE-009 too many: somebody of a smaller scope may do it
   */
  @Allow(MANAGE_PEOPLE)
  public BundleData scope(ExportReason reason) {
    List<GroupMember> members = records.members(MOST + 1);
    if (members.size() > MOST) {
      throw new DomainException(OneRosterError.TOO_MANY, MOST);
    }
    Set<Long> used = members.stream().map(GroupMember::groupId).collect(Collectors.toSet());
    List<GroupInfo> groups =
        organisation.groupsInScope().stream().filter(one -> used.contains(one.id())).toList();
    Set<Long> at = groups.stream().map(GroupInfo::centreId).collect(Collectors.toSet());
    List<CentreInfo> centres =
        organisation.centresInScope().stream().filter(one -> at.contains(one.id())).toList();
    audit.record(
        "oneroster.export", "account:" + caller.accountId(), reason + " " + members.size());
    return new BundleData(
        centres,
        groups,
        organisation.seasons(groups.stream().map(GroupInfo::seasonId).distinct().toList()),
        members,
        names(groups));
  }

  private Map<String, String> names(List<GroupInfo> groups) {
    Lang lang = caller.language();
    Map<String, String> names = new HashMap<>();
    groups.stream()
        .map(GroupInfo::programme)
        .distinct()
        .forEach(code -> names.put(code, organisation.programmeName(code).in(lang)));
    organisation.regions().forEach(place -> names.put(place.code(), place.name().in(lang)));
    organisation.provinces().forEach(place -> names.put(place.code(), place.name().in(lang)));
    return names;
  }
}
