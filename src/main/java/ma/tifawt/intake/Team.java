package ma.tifawt.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ma.tifawt.staffing.KnownStaff;

/**
 * Who works in the caller's part of the tree, and who stood in the rows above: by work address or
 * user name. A name alone says who somebody is only where it stands at the very role and place.
 */
final class Team {

  private final ListDraft draft;
  private final LocalDate today;
  private final Map<String, Set<KnownStaff>> byIdentity = new HashMap<>();
  private final Known<KnownStaff> byName;
  private final Map<String, List<StaffReader.Wish>> seen = new HashMap<>();

  Team(ListDraft draft, List<KnownStaff> all, LocalDate today) {
    this.draft = draft;
    this.today = today;
    for (KnownStaff each : all) {
      put(each.row().userName(), each);
      if (each.email() != null) {
        put(StaffReader.email(each.email()), each);
      }
    }
    byName =
        new Known<>(
            all.stream().filter(each -> each.row().name() != null).toList(),
            each -> WholeName.of(each.row().name()).words());
  }

  private void put(String identity, KnownStaff each) {
    byIdentity.computeIfAbsent(identity, key -> new HashSet<>()).add(each);
  }

  boolean holds(KnownStaff known, StaffReader.Wish wish) {
    return known.row().grants().stream()
        .anyMatch(
            grant ->
                grant.lasts(today)
                    && grant.role() == wish.role()
                    && grant.path().equals(wish.path()));
  }

  /** Who the person of a row is; the wish is told where that cannot be. */
  Optional<KnownStaff> find(StaffReader.Wish wish) {
    Optional<String> identity = wish.identity();
    Set<KnownStaff> same =
        byIdentity.getOrDefault(
            wish.userName().isEmpty() ? identity.orElse("") : wish.userName(), Set.of());
    if (!wish.userName().isEmpty() && same.isEmpty()) {
      wish.faults().add(Columns.wanted(draft, Item.USER_NAME, wish.userName()));
    }
    return same.isEmpty() ? called(wish) : one(wish, same);
  }

  /** Where somebody was written down twice, the one who holds the role. */
  private Optional<KnownStaff> one(StaffReader.Wish wish, Set<KnownStaff> same) {
    KnownStaff known =
        same.stream()
            .min(
                Comparator.comparing((KnownStaff each) -> !holds(each, wish))
                    .thenComparing(each -> !each.row().active())
                    .thenComparing(each -> each.row().accountId()))
            .orElseThrow();
    if (known.row().name() != null) {
      refuseAnother(wish, WholeName.of(known.row().name()));
    }
    return Optional.of(known);
  }

  private void refuseAnother(StaffReader.Wish wish, WholeName name) {
    if (WholeName.of(wish.person()).isOfAnother(name)) {
      Item item = wish.userName().isEmpty() ? Item.EMAIL : Item.USER_NAME;
      wish.faults()
          .add(
              RowFault.of(
                  draft.columnOf(item),
                  IntakeError.EMAIL_OF_ANOTHER,
                  String.join(" · ", name.words())));
    }
  }

  private Optional<KnownStaff> called(StaffReader.Wish wish) {
    List<KnownStaff> named =
        WholeName.of(wish.person()).words().stream()
            .flatMap(word -> byName.named(word).stream())
            .filter(each -> wish.identity().isEmpty() || each.email() == null)
            .toList();
    Optional<KnownStaff> there = named.stream().filter(each -> holds(each, wish)).findFirst();
    if (!named.isEmpty() && there.isEmpty()) {
      refuseUnclear(wish);
    }
    return there;
  }

  private void refuseUnclear(StaffReader.Wish wish) {
    RowFault unclear =
        RowFault.of(
            StaffNames.column(draft),
            IntakeError.PERSON_UNCLEAR,
            String.join(" · ", WholeName.of(wish.person()).words()));
    if (!wish.faults().contains(unclear)) {
      wish.faults().add(unclear);
    }
  }

  /**
   * Tells the wish where a row above wants the same, or may be about the same person.
   *
   * @param known who it is, where that was found
   */
  void compareWithAbove(StaffReader.Wish wish, Optional<KnownStaff> known) {
    Optional<String> key =
        known.map(each -> "account:" + each.row().accountId()).or(wish::identity);
    List<StaffReader.Wish> same =
        key.map(each -> seen.getOrDefault(each, List.of())).orElse(List.of());
    if (!same.isEmpty() && known.isEmpty()) {
      refuseAnother(wish, WholeName.of(same.get(0).person()));
    }
    List<String> names =
        WholeName.of(wish.person()).words().stream().map(TitleWords::fold).distinct().toList();
    List<StaffReader.Wish> namesakes =
        names.stream()
            .flatMap(name -> seen.getOrDefault(name, List.of()).stream())
            .filter(each -> known.isEmpty())
            .filter(each -> wish.identity().isEmpty() || each.identity().isEmpty())
            .toList();
    Optional<StaffReader.Wish> twin =
        Stream.concat(same.stream(), namesakes.stream()).filter(wish::wantsTheSameAs).findFirst();
    if (twin.isPresent()) {
      wish.faults().add(RowFault.of(-1, IntakeError.TWICE, twin.get().row()));
    } else if (!namesakes.isEmpty()) {
      refuseUnclear(wish);
    }
    Stream.concat(key.stream(), names.stream())
        .forEach(each -> seen.computeIfAbsent(each, any -> new ArrayList<>()).add(wish));
  }
}
