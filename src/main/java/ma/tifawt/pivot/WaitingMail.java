package ma.tifawt.pivot;

/** Word that is to go out by e-mail. */
public record WaitingMail(long id, long accountId, String name, int tries) {}
