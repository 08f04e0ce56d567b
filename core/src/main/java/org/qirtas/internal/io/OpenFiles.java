package org.qirtas.internal.io;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The files that are open at the same time, up to a limit. When another one is opened, one that was not read lately is
 * closed. A file that a thread is reading stays open, so that each thread may exceed the limit by one file. For any
 * number of threads.
 */
public final class OpenFiles {

    private final int limit;

    /** The open files. Those at the front are considered first. It is also the lock for its own changes. */
    private final Deque<OpenedFile> open = new ArrayDeque<>();

    /**
     * No files.
     *
     * @param limit maximum number of open files, at least 1
     */
    public OpenFiles(int limit) {
        this.limit = limit;
    }

    /** Takes a file that was opened, and closes others if there are too many. */
    void add(OpenedFile opened) throws IOException {
        synchronized (open) {
            // Each file has two turns: the first one only forgets that it was read.
            for (int turns = 2 * open.size(); turns > 0 && open.size() >= limit; turns--) {
                OpenedFile oldest = open.removeFirst();
                if (!oldest.closeIfUnused()) {
                    open.addLast(oldest);
                }
            }
            open.addLast(opened);
        }
    }

    /** Forgets a file that was closed. */
    void remove(OpenedFile closed) {
        synchronized (open) {
            open.remove(closed);
        }
    }

    /** Number of open files. */
    int size() {
        synchronized (open) {
            return open.size();
        }
    }
}
