package ma.tifawt.shared.sync;

/**
 * The answer an operation got when it first came.
 *
 * @param errorCode null unless it was refused
 * @param result JSON text
 */
public record PastReceipt(String outcome, String errorCode, int version, String result) {}
