package ma.tifawt.grants;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import ma.tifawt.shared.security.Role;

/**
 * A role that somebody holds, held or will hold.
 *
 * @param endsOn last day; null where none is planned
 * @param grantedBy account; null for what the installation began with
 * @param endedAt null while nobody ended it
 */
public record GrantRow(
    long id,
    long accountId,
    Role role,
    String path,
    LocalDate startsOn,
    LocalDate endsOn,
    Long grantedBy,
    Long endedBy,
    Instant endedAt,
    int version)
    implements Serializable {

  /** Nobody ended it and its last day has not passed. */
  public boolean lasts(LocalDate today) {
    return endedAt == null && (endsOn == null || !endsOn.isBefore(today));
  }

  public boolean begun(LocalDate today) {
    return !startsOn.isAfter(today);
  }
}
