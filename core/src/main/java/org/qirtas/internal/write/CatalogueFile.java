package org.qirtas.internal.write;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.qirtas.WriterOptions;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.catalogue.Catalogue;
import org.qirtas.internal.catalogue.KeyCatalogue;
import org.qirtas.internal.proof.Deletions;
import org.qirtas.internal.sections.WrittenArchive;

/** Writes a catalogue: an archive without articles. For one thread. */
public final class CatalogueFile {

    private static final WriterOptions OPTIONS = WriterOptions.DEFAULT;

    private CatalogueFile() {}

    /**
     * Writes a catalogue.
     *
     * @param keys the keys of its members
     */
    public static void write(SectionWriter out, Catalogue catalogue, KeyCatalogue.Builder keys) throws IOException {
        WrittenArchive written = new WrittenArchive(Collections.emptySortedMap(), Deletions.NONE);
        try {
            catalogue.requireFits();
            written.setCatalogue(catalogue, keys);
            new ArchiveEnd(out, OPTIONS, Redactions.of(OPTIONS), Continuation.NONE, written).write(List::of);
        } catch (FormatException e) {
            throw new IOException("the archives are more than a catalogue can hold: " + e.problem(), e);
        }
    }
}
