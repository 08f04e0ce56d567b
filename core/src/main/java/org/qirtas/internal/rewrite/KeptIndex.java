package org.qirtas.internal.rewrite;

import java.io.IOException;
import org.qirtas.CorruptArchiveException;
import org.qirtas.SearchIndex;
import org.qirtas.WriterOptions;
import org.qirtas.internal.read.Generation;
import org.qirtas.internal.read.OpenArchive;

/** The search index of an archive that is made from another one. */
public final class KeptIndex {

    private KeptIndex() {}

    /** Options with the search index of an archive, unless they name one. A full one takes the place of a damaged one. */
    public static WriterOptions of(OpenArchive archive, WriterOptions options) throws IOException {
        return options.index() == null ? options.withIndex(undamaged(archive::searchIndex)) : options;
    }

    /** The search index of a generation. A full one takes the place of a damaged one. */
    static SearchIndex of(Generation generation) throws IOException {
        return undamaged(generation::searchIndex);
    }

    private interface Reading {
        SearchIndex read() throws IOException;
    }

    private static SearchIndex undamaged(Reading reading) throws IOException {
        try {
            return reading.read();
        } catch (CorruptArchiveException e) {
            return SearchIndex.FULL;
        }
    }
}
