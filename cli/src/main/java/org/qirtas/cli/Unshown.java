package org.qirtas.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.stream.LongStream;

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

    /** Reads an article or a part of it. */
    interface Reading<T> {
        T read(long ordinal) throws IOException;
    }

    /** Shows the result of a read. */
    interface Showing<T> {
        void show(T read) throws IOException;
    }

    /** Shows the articles that can be read. */
    <T> void each(LongStream articles, Reading<T> reading, Showing<T> showing) throws IOException {
        PrimitiveIterator.OfLong ordinals = articles.iterator();
        while (hasNext(ordinals)) {
            Optional<T> read = read(ordinals.nextLong(), reading);
            if (read.isPresent()) {
                showing.show(read.get());
            }
        }
    }

    private <T> Optional<T> read(long ordinal, Reading<T> reading) {
        try {
            return Optional.of(reading.read(ordinal));
        } catch (IOException e) {
            add(e);
            return Optional.empty();
        }
    }

    /** Skips damage in the search for articles. */
    private boolean hasNext(PrimitiveIterator.OfLong ordinals) {
        while (true) {
            try {
                return ordinals.hasNext();
            } catch (UncheckedIOException e) {
                add(e);
            }
        }
    }

    /** Reports an article with its error. */
    private void add(Exception problem) {
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
