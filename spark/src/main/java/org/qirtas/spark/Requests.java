package org.qirtas.spark;

/**
 * The requests of a thread to file systems. Tasks share an archive, and each task reads in the thread that asks for its
 * rows. For that thread.
 */
final class Requests {

    private static final ThreadLocal<Requests> OF_THREAD = ThreadLocal.withInitial(Requests::new);

    private long count;
    private long bytes;

    private Requests() {}

    /** The requests of this thread since it began. */
    static Requests ofThread() {
        return OF_THREAD.get();
    }

    /** A request for a number of bytes. */
    void add(long length) {
        count++;
        bytes += length;
    }

    long count() {
        return count;
    }

    long bytes() {
        return bytes;
    }
}
