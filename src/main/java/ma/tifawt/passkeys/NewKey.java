package ma.tifawt.passkeys;

/**
 * What a device sent of a key it made, once that was verified.
 *
 * @param publicKey model, id and key in Base64
 * @param backupEligible whether the device may copy it to others of the same person
 */
record NewKey(String credentialSha256, String publicKey, long signCount, boolean backupEligible) {}
