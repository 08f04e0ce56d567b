package org.qirtas.cli;

import java.nio.file.Path;
import org.qirtas.TargetFile;

/** The interruption of a run: by Ctrl-C, by {@code kill}, or by a closed terminal. */
final class Interruption {
    private Interruption() {}

    /** Makes sure that an interrupted run leaves only temporary files that are of use, and reports them. */
    static void await(Streams streams) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> TargetFile.abandonAll().forEach(left -> tell(streams, left))));
    }

    /** Reports an unfinished archive. */
    static void tell(Streams streams, Path left) {
        streams.tell(left + " is from a run that did not finish; 'qirtas salvage' can make an archive of its articles; "
                + "delete it if you do not need it");
    }
}
