package org.qirtas.internal.read;

import java.io.IOException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.qirtas.CorruptArchiveException;

/**
 * A part of an archive that is read at first use. One thread reads it, and other threads wait, because a text model
 * takes too much memory for several copies. Later uses take no lock. Damage is remembered too, because an archive never
 * changes. After any other error the next use tries again.
 */
final class Lazy<T> {

    private final Loader<T> loader;
    private final Lock loading = new ReentrantLock();
    private volatile @Nullable T value;
    private volatile @Nullable CorruptArchiveException damage;

    Lazy(Loader<T> loader) {
        this.loader = loader;
    }

    /** Reads the value. */
    interface Loader<T> {
        T load() throws IOException;
    }

    T get() throws IOException {
        T present = value;
        return present == null ? awaited() : present;
    }

    /** The value if it was read. */
    @Nullable
    T present() {
        return value;
    }

    private T awaited() throws IOException {
        loading.lock();
        try {
            T present = value;
            if (present == null) {
                present = load();
                value = present;
            }
            return present;
        } finally {
            loading.unlock();
        }
    }

    private T load() throws IOException {
        CorruptArchiveException known = damage;
        if (known != null) {
            throw again(known);
        }
        try {
            return loader.load();
        } catch (CorruptArchiveException e) {
            damage = e;
            throw e;
        }
    }

    /** The same error for another caller. Damage is detected once and reported to all callers. */
    private static CorruptArchiveException again(CorruptArchiveException first) {
        CorruptArchiveException again = new CorruptArchiveException(
                first.archive(), first.offset(), first.section(), first.ordinal(), first.problem());
        again.initCause(first);
        return again;
    }
}
