package org.qirtas.internal.io;

import java.io.Closeable;
import java.io.IOException;

/**
 * What happens at the end to bytes that were written.
 *
 * @param publication makes them what readers see
 * @param file discards them if they were not published
 * @param isAppended whether they follow an archive that is there already
 */
public record WrittenFile(Publication publication, Closeable file, boolean isAppended) {

    /** Bytes that are the caller's as soon as they are written. */
    public static final WrittenFile OF_CALLER = new WrittenFile(() -> {}, () -> {}, false);

    /** Makes written bytes what readers see. */
    public interface Publication {
        void publish() throws IOException;
    }
}
