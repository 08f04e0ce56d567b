package org.qirtas.serve.internal.view;

import java.io.IOException;
import java.util.Optional;
import org.qirtas.CorruptArchiveException;

/** Reads what may be damaged where the rest can do without it. */
final class Damaged {

    private Damaged() {}

    /** A read. */
    @FunctionalInterface
    interface Read<T> {
        T read() throws IOException;
    }

    /** What was read, or nothing if it is damaged. */
    static <T> Optional<T> skip(Read<T> read) throws IOException {
        try {
            return Optional.of(read.read());
        } catch (CorruptArchiveException e) {
            return Optional.empty();
        }
    }
}
