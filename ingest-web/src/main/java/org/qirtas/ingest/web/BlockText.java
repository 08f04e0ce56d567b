package org.qirtas.ingest.web;

import java.util.stream.Collectors;
import org.qirtas.ingest.internal.Wording;

/** The lines of a block. */
final class BlockText {

    private BlockText() {}

    /** The lines without blanks at their ends, and without empty lines. */
    static String tidy(CharSequence text) {
        return text.toString()
                .lines()
                .map(Wording::strip)
                .filter(line -> !Wording.isBlank(line))
                .collect(Collectors.joining("\n"));
    }
}
