package ma.tifawt.roster;

import static ma.tifawt.shared.security.Permission.MANAGE_PEOPLE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.organisation.CentreInfo;
import ma.tifawt.organisation.GroupInfo;
import ma.tifawt.organisation.OrganisationService;
import ma.tifawt.people.LearnerRecord;
import ma.tifawt.people.RecordService;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.time.Now;

/** Lists of children as files, for those who keep them; each is logged with its reason. */
@ApplicationScoped
@Transactional
public class ExportService {

  @Inject private RecordService records;
  @Inject private OrganisationService organisation;
  @Inject private Caller caller;
  @Inject private AuditLog audit;
  @Inject private Now now;

  /**
   * The children of a group who take part today.
   *
   * @throws DomainException ORG-001 no such group in scope
   */
  @Allow(MANAGE_PEOPLE)
  public RosterList group(long groupId, ExportReason reason) {
    GroupInfo group = organisation.group(groupId);
    List<LearnerRecord> children = records.ofGroup(groupId);
    String centre =
        organisation.centresInScope().stream()
            .filter(one -> one.id() == group.centreId())
            .map(CentreInfo::code)
            .findFirst()
            .orElse("");
    audit.record("roster.export", "group:" + groupId, reason + " " + children.size());
    return new RosterList(
        centre,
        group.code(),
        children,
        "account " + caller.accountId() + " · " + now.instant() + " · " + reason);
  }
}
