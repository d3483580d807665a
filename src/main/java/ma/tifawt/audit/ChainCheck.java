package ma.tifawt.audit;

import java.util.OptionalLong;

/**
 * What became of the chain.
 *
 * @param links how many were recomputed and fit
 * @param head hash of the last link that fits; noted outside the database it proves later that the
 *     chain was not written anew as a whole
 * @param waiting entries that have no seal yet; more than a few seconds' worth means that the
 *     sealer does not run
 * @param broken position of the first link that does not fit
 */
public record ChainCheck(long links, String head, long waiting, OptionalLong broken) {}
