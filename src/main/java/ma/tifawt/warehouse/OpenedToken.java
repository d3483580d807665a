package ma.tifawt.warehouse;

/** A token in force, as far as a read needs it. */
record OpenedToken(long id, long accountId, String path) {}
