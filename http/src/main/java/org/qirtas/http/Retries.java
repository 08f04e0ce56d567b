package org.qirtas.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** The tries of one task, with growing pauses between them. For one thread. */
final class Retries {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final int MAX_DOUBLINGS = 10;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Patience patience;
    private final Deadline deadline;
    private final String name;
    private int failed;

    Retries(Patience patience, Deadline deadline, String name) {
        this.patience = patience;
        this.deadline = deadline;
        this.name = name;
    }

    /** A task that can be tried again, and then continues where it ended. */
    interface Task {

        /** Whether the task is done; otherwise it is tried again at once. */
        boolean run() throws IOException;

        /** A number that grows with what the task has achieved. */
        default long progress() {
            return 0;
        }
    }

    /** Runs a task until it is done, or until another try is pointless. */
    void run(Task task) throws IOException {
        boolean done = false;
        while (!done) {
            long before = task.progress();
            try {
                done = task.run();
            } catch (TemporaryException e) {
                failed = task.progress() > before ? 1 : failed + 1;
                pause(e);
            }
        }
    }

    private void pause(TemporaryException error) throws IOException {
        if (failed >= patience.tries()) {
            throw error.last("");
        }
        Duration pause = error.pause().orElseGet(this::grown);
        if (pause.toNanos() >= deadline.left()) {
            throw error.last("; another try would exceed the time limit of " + deadline.limit());
        }
        try {
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
        } catch (InterruptedException e) {
            throw interrupted(name);
        }
    }

    /** Between half of the pause and all of it, so that many readers do not return at the same time. */
    private Duration grown() {
        long longest =
                Math.min(FIRST_PAUSE.toMillis() << Math.min(failed - 1, MAX_DOUBLINGS), LONGEST_PAUSE.toMillis());
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(longest / 2, longest + 1));
    }

    /** Ends a read whose thread was interrupted. */
    static InterruptedIOException interrupted(String name) {
        Thread.currentThread().interrupt();
        return new InterruptedIOException(name + ": the thread that reads was interrupted");
    }
}
