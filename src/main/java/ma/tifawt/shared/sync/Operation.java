package ma.tifawt.shared.sync;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.UUID;

/**
 * What a person did on a device, as the device sent it.
 *
 * @param counter the device's own count, to order its operations; its clock is never trusted
 * @param kind such as {@code learning.answer}; decides the handler
 * @param subject what it is about, such as {@code mark:12:34}
 * @param base version of the subject the device had seen; 0 if none
 * @param basedOn id of the device's own previous operation on the subject, instead of a version;
 *     null if none
 * @param deviceTime what the device's clock said; recorded only, may be null
 */
public record Operation(
    UUID id,
    String device,
    long counter,
    String kind,
    String subject,
    int base,
    UUID basedOn,
    JsonObject payload,
    Instant deviceTime) {}
