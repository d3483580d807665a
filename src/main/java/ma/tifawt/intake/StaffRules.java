package ma.tifawt.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ma.tifawt.access.InvitationService;
import ma.tifawt.access.IssuedInvitation;
import ma.tifawt.grants.GiveRole;
import ma.tifawt.grants.GrantError;
import ma.tifawt.grants.GrantRow;
import ma.tifawt.grants.GrantService;
import ma.tifawt.organisation.NodeService;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.security.Role;
import ma.tifawt.shared.time.Now;
import ma.tifawt.staffing.Invite;
import ma.tifawt.staffing.InvitingService;
import ma.tifawt.staffing.KnownStaff;
import ma.tifawt.staffing.StaffService;

/**
 * Lists of staff: each row is a role at a place. Whoever is known in the caller's part of the tree,
 * by work address or user name, gets the role; everybody else is invited. Nobody is known by the
 * name alone, and nobody is doubled by it either.
 */
@ApplicationScoped
class StaffRules implements ListRules {

  @Inject private StaffService staff;
  @Inject private InvitingService inviting;
  @Inject private InvitationService invitations;
  @Inject private GrantService grants;
  @Inject private NodeService nodes;
  @Inject private Texts texts;
  @Inject private Caller caller;
  @Inject private Now now;

  @Override
  public ListKind kind() {
    return ListKind.STAFF;
  }

  @Override
  public List<Item> items() {
    return List.of(
        Item.GIVEN,
        Item.FAMILY,
        Item.FULL_GIVEN_FIRST,
        Item.FULL_FAMILY_FIRST,
        Item.EMAIL,
        Item.USER_NAME,
        Item.ROLE,
        Item.PLACE,
        Item.GROUP,
        Item.CENTRE,
        Item.PROVINCE,
        Item.REGION,
        Item.PROGRAMME,
        Item.LANGUAGE);
  }

  @Override
  public boolean isComplete(Set<Item> items) {
    return items.contains(Item.ROLE)
        && (items.containsAll(Set.of(Item.GIVEN, Item.FAMILY))
            || items.contains(Item.FULL_GIVEN_FIRST)
            || items.contains(Item.FULL_FAMILY_FIRST));
  }

  @Override
  public Comparison compare(ListDraft draft) {
    return new AgainstTheTeam(draft);
  }

  /** Somebody who has come, or whom others have given more, stays. */
  @Override
  public void takeBack(Trace trace) {
    List<GrantRow> open =
        staff.one(trace.subject()).grants().stream()
            .filter(grant -> grant.endedAt() == null)
            .toList();
    GrantRow given =
        open.stream()
            .filter(grant -> grant.id() == trace.other())
            .findFirst()
            .orElseThrow(() -> new DomainException(IntakeError.USED_SINCE, 0));
    if (!trace.made()) {
      grants.end(given.id(), given.version());
    } else if (open.size() == 1) {
      invitations.cancel(trace.subject());
    } else {
      throw new DomainException(IntakeError.USED_SINCE, 0);
    }
  }

  private LocalDate today() {
    return now.today(ZoneOffset.UTC);
  }

  private final class AgainstTheTeam implements Comparison {

    private final ListDraft draft;
    private final Lang lang = caller.language();
    private final StaffPlaces places;
    private final StaffReader reader;
    private final Team team;
    private final Map<Integer, StaffReader.Wish> wishes = new HashMap<>();
    private final Map<String, Long> invited = new HashMap<>();
    private final List<WrittenList.Slip> slips = new ArrayList<>();

    AgainstTheTeam(ListDraft draft) {
      this.draft = draft;
      team = new Team(draft, staff.known(), today());
      places = new StaffPlaces(draft, grants, nodes.named());
      reader = new StaffReader(draft, places, new RoleWords(texts), lang);
    }

    @Override
    public RowResult check(ListRow row) {
      StaffReader.Wish wish = reader.read(row);
      wishes.put(row.number(), wish);
      Optional<KnownStaff> known = team.find(wish);
      team.compareWithAbove(wish, known);
      boolean self = known.filter(each -> each.row().accountId() == caller.accountId()).isPresent();
      if (self && !team.holds(known.get(), wish)) {
        wish.faults().add(RowFault.of(draft.columnOf(Item.ROLE), GrantError.NOT_TO_ONESELF));
      }
      String shown = nameOf(wish) + " · " + said(wish.role(), wish.path());
      if (!wish.faults().isEmpty()) {
        return RowResult.refused(row, shown, wish.faults());
      }
      return known
          .map(each -> compared(row, wish, each, shown))
          .orElseGet(() -> RowResult.fresh(row, shown));
    }

    private RowResult compared(ListRow row, StaffReader.Wish wish, KnownStaff known, String shown) {
      List<GrantRow> lasting =
          known.row().grants().stream().filter(grant -> grant.lasts(today())).toList();
      String before =
          lasting.stream()
              .map(grant -> said(grant.role(), grant.path()))
              .collect(Collectors.joining(", "));
      String after = said(wish.role(), wish.path());
      return RowResult.known(
          row,
          known.row().accountId(),
          0,
          shown,
          team.holds(known, wish)
              ? List.of()
              : List.of(
                  new RowResult.Difference(
                      Item.ROLE, before, before.isEmpty() ? after : before + ", " + after)));
    }

    private String nameOf(StaffReader.Wish wish) {
      return WholeName.of(wish.person()).in(lang);
    }

    private String said(Role role, String path) {
      String place = path == null ? "" : places.nameOf(path, lang);
      String word = role == null ? "" : texts.get(lang, "Role." + role);
      return place.isEmpty() ? word : word + " · " + place;
    }

    /** A second row about somebody who was just invited is a second role, not a second code. */
    @Override
    public Trace write(ListRow row, RowResult found) {
      StaffReader.Wish wish = wishes.get(row.number());
      Long known =
          found.subject() == null
              ? wish.identity().map(invited::get).orElse(null)
              : found.subject();
      if (known != null) {
        long grant = grants.give(new GiveRole(known, wish.role(), wish.path(), today(), null));
        return new Trace(known, grant, 0, List.of(wish.role().name()));
      }
      IssuedInvitation issued =
          inviting.invite(new Invite(wish.person(), wish.role(), wish.path(), wish.language()));
      wish.identity().ifPresent(key -> invited.put(key, issued.accountId()));
      slips.add(
          new WrittenList.Slip(row.number(), nameOf(wish), said(wish.role(), wish.path()), issued));
      long grant = staff.one(issued.accountId()).grants().get(0).id();
      return new Trace(issued.accountId(), grant, 0, List.of());
    }

    @Override
    public List<WrittenList.Slip> slips() {
      return List.copyOf(slips);
    }
  }
}
