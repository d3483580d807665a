package ma.tifawt.people;

/**
 * The names of a child as they are compared with a list; only {@link ChildMatchService} asks for
 * them.
 */
public record ChildName(
    long id, String givenAr, String familyAr, String givenLat, String familyLat) {}
