package ma.tifawt.names;

/**
 * What tells one child from another: all of it that may be stored, and nothing else.
 *
 * @param givenAr any name may be null or empty
 * @param birthYear 0 where it is not known
 * @param birthMonth 1-12, or 0 where it is not known
 * @param gender {@code F}, {@code M} or null where not stated
 * @param path of the centre, see {@code organisation.Centre}; null where it is not known
 */
public record Identity(
    String givenAr,
    String familyAr,
    String givenLat,
    String familyLat,
    int birthYear,
    int birthMonth,
    String gender,
    String path) {

  /** The same, ready to be compared; for many {@link IdentityFolder} is quicker. */
  public FoldedIdentity folded() {
    return new FoldedIdentity(this, name -> NamePart.of(name, KnownNames.ALL));
  }
}
