package org.qirtas.bench;

import java.io.IOException;
import java.util.List;
import org.qirtas.Archive;
import org.qirtas.Article;
import org.qirtas.ArticleFilter;

/**
 * An operation on archives that a round repeats a number of times.
 *
 * @param name its name in the table
 * @param times number of repetitions in a round
 * @param task the work of a round
 */
record AccessOperation(String name, int times, Task task) {

    private static final int GETS = 20_000;
    private static final int MISSES = 200_000;
    private static final int OPENS = 200;
    private static final int FIRST_GETS = 3;

    /**
     * Works with an open archive, or opens it with the measured access. Returns a value that depends on the answers.
     */
    @FunctionalInterface
    interface Task {
        long run(Archive archive, Access access) throws IOException;
    }

    /** All operations for an open corpus. */
    static List<AccessOperation> of(Corpus corpus) {
        Asked keys = new Asked(corpus.keys, corpus.shuffledOrdinals);
        Asked missing = new Asked(corpus.missingKeys, corpus.shuffledOrdinals);
        return List.of(
                new AccessOperation("get", GETS, (archive, access) -> lookUp(archive, keys, GETS)),
                new AccessOperation("miss", MISSES, (archive, access) -> lookUp(archive, missing, MISSES)),
                new AccessOperation("scan", 1, (archive, access) -> scan(archive)),
                new AccessOperation(
                        "headlines",
                        1,
                        (archive, access) -> archive.headlines(ArticleFilter.ALL)
                                .mapToLong(headline -> headline.ordinal())
                                .sum()),
                new AccessOperation(
                        "a day",
                        1,
                        (archive, access) -> archive.headlines(corpus.oneDay)
                                .mapToLong(headline -> headline.ordinal())
                                .sum()),
                new AccessOperation("open", OPENS, (archive, access) -> open(corpus, access)),
                new AccessOperation(
                        "open, first get", FIRST_GETS, (archive, access) -> openAndGet(corpus, access, keys)));
    }

    /** Keys in random order, without end. For one thread. */
    private static final class Asked {
        private final String[] keys;
        private final int[] order;
        private int next;

        Asked(String[] keys, int[] order) {
            this.keys = keys;
            this.order = order;
        }

        String next() {
            next = next + 1 < order.length ? next + 1 : 0;
            return keys[order[next]];
        }
    }

    private static long lookUp(Archive archive, Asked keys, int times) throws IOException {
        long found = 0;
        for (int i = 0; i < times; i++) {
            found += archive.get(keys.next()).isPresent() ? 1 : 0;
        }
        return found;
    }

    private static long scan(Archive archive) {
        long articles = 0;
        for (Article article : archive) {
            articles += article.body() == null ? 0 : 1;
        }
        return articles;
    }

    private static long open(Corpus corpus, Access access) throws IOException {
        long size = 0;
        for (int i = 0; i < OPENS; i++) {
            try (Archive archive = access.open(corpus.file)) {
                size += archive.size();
            }
        }
        return size;
    }

    private static long openAndGet(Corpus corpus, Access access, Asked keys) throws IOException {
        long found = 0;
        for (int i = 0; i < FIRST_GETS; i++) {
            try (Archive archive = access.open(corpus.file)) {
                found += lookUp(archive, keys, 1);
            }
        }
        return found;
    }
}
