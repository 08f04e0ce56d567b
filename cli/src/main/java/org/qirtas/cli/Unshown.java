package org.qirtas.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;

/**
 * Articles that a command could not show. Each is reported on standard error, up to a limit; other articles are shown.
 */
final class Unshown {
    private static final int MESSAGES = 20;

    private final Streams streams;
    private long articles;

    Unshown(Streams streams) {
        this.streams = streams;
    }

    /** Shows the result of a read. */
    interface Showing<T> {
        void show(T read) throws IOException;
    }

    /** Shows the articles that can be read. */
    <T> void each(Iterator<T> selected, Showing<T> showing) throws IOException {
        while (hasNext(selected)) {
            showing.show(selected.next());
        }
    }

    /** Skips damaged articles, and damage in the search for articles. */
    boolean hasNext(Iterator<?> selected) {
        while (true) {
            try {
                return selected.hasNext();
            } catch (UncheckedIOException e) {
                add(e);
            }
        }
    }

    /** Reports an article with its error. */
    void add(Exception problem) {
        articles++;
        if (articles <= MESSAGES) {
            streams.tell(Failure.of(problem).message());
        }
    }

    /** Prints how many were not reported, and returns the exit status. */
    int end() {
        if (articles > MESSAGES) {
            streams.tell("and " + (articles - MESSAGES) + " more");
        }
        return articles == 0 ? 0 : Failure.NOT_FOUND_OR_DAMAGED;
    }
}
