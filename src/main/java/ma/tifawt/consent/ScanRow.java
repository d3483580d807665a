package ma.tifawt.consent;

import java.io.Serializable;
import java.time.Instant;

/** A kept scan, without what is on it. */
public record ScanRow(long id, long learnerId, Instant taken) implements Serializable {}
