package org.qirtas.cli;

import java.nio.file.Path;
import org.qirtas.TargetFile;

/** A run that is told to end: by Ctrl-C, by {@code kill}, or by a terminal that is closed. */
final class Interruption {
    private Interruption() {}

    /** Sees to it that an interrupted run leaves no temporary file but one that is of use, and tells of that one. */
    static void await(Streams streams) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> TargetFile.abandonAll().forEach(left -> tell(streams, left))));
    }

    /** Tells of the beginning of an archive. */
    static void tell(Streams streams, Path left) {
        streams.tell(left + " is of a run that did not finish; 'qirtas salvage' can make an archive of what it holds; "
                + "delete it if you do not need it");
    }
}
