package ma.tifawt.staffing;

import static ma.tifawt.shared.security.Permission.MANAGE_STAFF;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.ZoneOffset;
import ma.tifawt.access.InvitationService;
import ma.tifawt.access.IssuedInvitation;
import ma.tifawt.grants.GiveRole;
import ma.tifawt.grants.GrantService;
import ma.tifawt.people.StaffPeopleService;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.time.Now;

/** Brings a new person in: the person, an account, a first role and a code, or none of them. */
@ApplicationScoped
@Transactional
public class InvitingService {

  @Inject private StaffPeopleService people;
  @Inject private InvitationService invitations;
  @Inject private GrantService grants;
  @Inject private Now now;

  /**
   * @throws DomainException STP-001 no name; GRA-002 the caller may not give this role there
   */
  @Allow(MANAGE_STAFF)
  public IssuedInvitation invite(Invite wanted) {
    long person = people.add(wanted.person());
    long account = invitations.open(person, wanted.language().path());
    grants.give(
        new GiveRole(account, wanted.role(), wanted.path(), now.today(ZoneOffset.UTC), null));
    return invitations.issue(account);
  }
}
