package org.qirtas.cli;

import java.nio.file.Path;
import java.util.List;

/** The ids for which an archive has no article. */
final class MissingArticles {

    private MissingArticles() {}

    /** Tells each of them, and returns the exit status. */
    static int told(Streams streams, List<String> missing, Path file) {
        for (String id : missing) {
            streams.tell("no article " + VisibleText.key(id) + " in " + file);
        }
        return missing.isEmpty() ? 0 : Failure.NOT_FOUND_OR_DAMAGED;
    }
}
