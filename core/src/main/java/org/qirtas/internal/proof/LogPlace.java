package org.qirtas.internal.proof;

import java.util.List;

/**
 * The place of a generation in the log of an archive, as a proof states it.
 *
 * @param generation position of the generation, from 0
 * @param generations number of generations
 * @param path hashes on the way to the tree hash of the log, lowest first, in hexadecimal digits
 */
public record LogPlace(long generation, long generations, List<String> path) {

    /** The only generation of an archive. */
    public static final LogPlace ALONE = new LogPlace(0, 1, List.of());

    /** A place with a copy of the path. */
    public LogPlace {
        path = List.copyOf(path);
    }
}
