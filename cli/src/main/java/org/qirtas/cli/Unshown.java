package org.qirtas.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.stream.LongStream;

/** Articles that a command could not show. Each is named on standard error, up to a number; the others come out. */
final class Unshown {
    private static final int MESSAGES = 20;

    private final Streams streams;
    private long articles;

    Unshown(Streams streams) {
        this.streams = streams;
    }

    /** Reads something of an article. */
    interface Reading<T> {
        T read(long ordinal) throws IOException;
    }

    /** Shows what was read. */
    interface Showing<T> {
        void show(T read) throws IOException;
    }

    /** Shows what can be read of articles. */
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

    /** Passes over what is damaged where the articles are looked for. */
    private boolean hasNext(PrimitiveIterator.OfLong ordinals) {
        while (true) {
            try {
                return ordinals.hasNext();
            } catch (UncheckedIOException e) {
                add(e);
            }
        }
    }

    /** Names an article by what is wrong with it. */
    private void add(Exception problem) {
        articles++;
        if (articles <= MESSAGES) {
            streams.tell(Failure.of(problem).message());
        }
    }

    /** Says how many were not named, and gives the exit status. */
    int end() {
        if (articles > MESSAGES) {
            streams.tell("and " + (articles - MESSAGES) + " more");
        }
        return articles == 0 ? 0 : Failure.NOT_FOUND_OR_DAMAGED;
    }
}
