package org.qirtas.cli;

import java.io.IOException;

/** Articles that a command could not show. Each is named on standard error, up to a number; the others come out. */
final class Unshown {
    private static final int MESSAGES = 20;

    private final Streams streams;
    private long articles;

    Unshown(Streams streams) {
        this.streams = streams;
    }

    /** Names an article by what is wrong with it. */
    void add(IOException problem) {
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
