package ma.tifawt.people;

/**
 * The names of a child, for comparing with a list ({@link ChildMatchService}) and for a list that
 * somebody takes along ({@link NameBookService}). Any part may be null.
 */
public record ChildName(
    long id, String givenAr, String familyAr, String givenLat, String familyLat) {}
