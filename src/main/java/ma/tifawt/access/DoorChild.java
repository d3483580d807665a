package ma.tifawt.access;

import java.util.Optional;
import ma.tifawt.people.NameTag;

/**
 * A child on the list at the door.
 *
 * @param kind empty until a trainer has given the first secret
 */
public record DoorChild(long learnerId, String name, String avatar, Optional<SecretKind> kind) {

  static DoorChild of(NameTag tag, Optional<Account> account) {
    return new DoorChild(
        tag.learnerId(),
        tag.displayName(),
        tag.avatar(),
        account.filter(Account::isActive).map(Account::secretKind));
  }
}
