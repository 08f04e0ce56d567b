package org.qirtas.ingest;

import java.nio.file.Path;

/**
 * Something in a folder that is not read.
 *
 * @param path where it is
 * @param reason why it is left out
 */
public record LeftOut(Path path, Reason reason) {

    /** Why something is left out. */
    public enum Reason {
        /** A file whose name does not say that it holds articles. */
        UNKNOWN_KIND,

        /** A page named {@code .txt}, while the artifact {@code qirtas-ingest-page}, which reads pages, is not there. */
        MISSING_MODULE,

        /** A file or folder whose name begins with a dot. A folder counts once, whatever is in it. */
        HIDDEN,

        /** A link that leads back to a folder that it lies in. */
        LOOP,

        /** A file or folder that may not be read, or a link that leads nowhere. */
        UNREADABLE,

        /** Something that is neither file nor folder, such as a pipe. */
        NO_FILE
    }
}
