package org.qirtas;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Something read from an archive at first use. Two threads may read it at once, and one of the results is kept; nobody
 * waits for a lock. That it is damaged is kept too: an archive never changes. After any other error the next use tries
 * again.
 */
final class Lazy<T> {

    private final Loader<T> loader;
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
        if (present == null) {
            present = load();
            value = present;
        }
        return present;
    }

    private T load() throws IOException {
        CorruptArchiveException known = damage;
        if (known != null) {
            throw new CorruptArchiveException(known);
        }
        try {
            return loader.load();
        } catch (CorruptArchiveException e) {
            damage = e;
            throw e;
        }
    }
}
