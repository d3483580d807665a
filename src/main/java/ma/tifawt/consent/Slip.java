package ma.tifawt.consent;

import java.io.Serializable;

/**
 * What is torn off for a guardian.
 *
 * @param code shown once; only its hash is kept
 */
public record Slip(GuardianRow guardian, String code) implements Serializable {}
