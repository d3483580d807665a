package ma.tifawt.catalogue;

import java.util.List;

/**
 * What a learner will be able to do, with its place in the frameworks; the words are the module's.
 */
public record Objective(
    String id,
    List<String> unesco,
    List<String> ai4k12,
    List<String> priorities,
    List<String> ailit,
    List<String> digcomp) {}
