package ma.tifawt.catalogue;

import java.math.BigDecimal;
import java.util.List;

/**
 * What became of an answer.
 *
 * @param points from 0 to {@code max}, two decimals at most
 * @param feedback ids of the options whose feedback belongs to this answer, in the answer's order
 */
public record Verdict(BigDecimal points, BigDecimal max, boolean correct, List<String> feedback) {}
