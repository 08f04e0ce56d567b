package org.qirtas.serve.internal.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.qirtas.serve.ServerOptions;

/** Lets a number of requests in at the same time. Others wait for a while, and more than that are refused. */
final class Admission {

    private final Semaphore places;
    private final Semaphore all;
    private final Duration patience;

    Admission(ServerOptions options) {
        places = new Semaphore(options.requestsAtOnce(), true);
        all = new Semaphore(options.requestsAtOnce() + options.waitingRequests());
        patience = options.timeLimit();
    }

    /** Lets a request in, which has to {@link #leave()}. */
    void enter() throws Problem {
        if (!all.tryAcquire()) {
            throw busy();
        }
        boolean isIn = false;
        try {
            isIn = places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (!isIn) {
                all.release();
            }
        }
        if (!isIn) {
            throw busy();
        }
    }

    void leave() {
        places.release();
        all.release();
    }

    private static Problem busy() {
        return new Problem(Problem.BUSY, "the server is busy; try again");
    }
}
