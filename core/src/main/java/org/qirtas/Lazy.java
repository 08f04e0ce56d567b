package org.qirtas;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Something read from an archive at first use. Two threads may read it at once, and one of the results is kept; nobody
 * waits for a lock. An error is not kept, so that the next use tries again.
 */
final class Lazy<T> {

    private final Loader<T> loader;
    private volatile @Nullable T value;

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
            present = loader.load();
            value = present;
        }
        return present;
    }
}
