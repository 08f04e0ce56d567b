package org.qirtas.internal.rewrite;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qirtas.internal.read.KeyLookup;
import org.qirtas.internal.read.OpenArticles;

/**
 * Keeps the versions of an article in the order of adding, wherever they are put: the last one is the current one. For
 * one thread.
 */
final class VersionOrder {

    private final KeyLookup lookup;

    VersionOrder(OpenArticles articles) {
        lookup = new KeyLookup(articles);
    }

    /**
     * Puts the versions of each key in ascending order into the places that they have together.
     *
     * @param count number of ordinals, from the first one on, whose articles are not redacted
     */
    void restore(long[] ordinals, int count) throws IOException {
        Map<Long, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < count; i++) {
            int place = i;
            lookup.sharedHash(ordinals[i])
                    .ifPresent(hash -> places.computeIfAbsent(hash, key -> new ArrayList<>())
                            .add(place));
        }
        places.values().forEach(each -> sort(ordinals, each));
    }

    private static void sort(long[] ordinals, List<Integer> places) {
        long[] sorted =
                places.stream().mapToLong(place -> ordinals[place]).sorted().toArray();
        for (int i = 0; i < sorted.length; i++) {
            ordinals[places.get(i)] = sorted[i];
        }
    }
}
