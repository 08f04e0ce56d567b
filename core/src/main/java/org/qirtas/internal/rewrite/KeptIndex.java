package org.qirtas.internal.rewrite;

import java.io.IOException;
import java.util.List;
import org.qirtas.CorruptArchiveException;
import org.qirtas.SearchIndex;
import org.qirtas.WriterOptions;
import org.qirtas.internal.read.Generation;
import org.qirtas.internal.read.OpenArchive;
import org.qirtas.internal.sections.Sections;

/** The search index of an archive that is made from another one. */
public final class KeptIndex {

    private KeptIndex() {}

    /** Options with the search index of an archive, unless they name one. */
    public static WriterOptions of(OpenArchive archive, WriterOptions options) throws IOException {
        return options.index() == null ? options.withIndex(of(archive)) : options;
    }

    /** The search index of the newest articles. */
    private static SearchIndex of(OpenArchive archive) throws IOException {
        List<Generation> generations = archive.generations();
        for (int number = generations.size() - 1; number >= 0; number--) {
            if (generations.get(number).articles() > 0) {
                return of(generations.get(number));
            }
        }
        return SearchIndex.NONE;
    }

    /** The search index of a generation. A full one takes the place of a damaged one. */
    static SearchIndex of(Generation generation) throws IOException {
        if (generation.layout().place(Sections.SEARCH_INDEX).isEmpty()) {
            return SearchIndex.NONE;
        }
        try {
            return generation.sections().named(Sections.SEARCH_INDEX).option();
        } catch (CorruptArchiveException e) {
            return SearchIndex.FULL;
        }
    }
}
