package ma.tifawt.shared.sync;

import jakarta.json.JsonObject;

/**
 * An opened envelope.
 *
 * @param author account that sealed it
 * @param content {@code {device, operations}} as for a batch
 */
public record SealedWork(long author, JsonObject content) {}
