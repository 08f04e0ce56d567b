package org.qirtas.ingest;

import java.nio.file.Path;

/**
 * A file or folder that is not read.
 *
 * <pre>{@code
 * try (ArticleInput input = ArticleInput.open(Path.of("pages"))) {
 *     while (input.next().isPresent()) {}
 *     for (LeftOut left : input.leftOut()) {
 *         System.out.println(left.path() + (left.reason() == LeftOut.Reason.UNKNOWN_KIND ? " is of no known format" : ""));
 *     }
 * }
 * }</pre>
 *
 * @param path where it is
 * @param reason why it is omitted
 */
public record LeftOut(Path path, Reason reason) {

    /** The reason why a file is omitted. */
    public enum Reason {
        /** A file of no known format. */
        UNKNOWN_KIND,

        /**
         * A file whose name tells that an artifact reads it which is absent, such as a page named {@code .txt} without
         * {@code qirtas-ingest-page}.
         */
        MISSING_MODULE,

        /** A file or folder whose name begins with a dot. A folder counts once, with any content. */
        HIDDEN,

        /** A link that leads back to a folder that contains it. */
        LOOP,

        /** A file or folder that may not be read, or a link that leads nowhere. */
        UNREADABLE,

        /** Neither file nor folder, such as a pipe. */
        NO_FILE
    }
}
