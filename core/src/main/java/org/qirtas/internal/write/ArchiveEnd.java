package org.qirtas.internal.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qirtas.WriterOptions;
import org.qirtas.internal.article.ModelMemory;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.Manifest;
import org.qirtas.internal.format.PagedPayload;
import org.qirtas.internal.format.SectionPlace;
import org.qirtas.internal.sections.NamedSection;
import org.qirtas.internal.sections.Sections;
import org.qirtas.internal.sections.WrittenArchive;

/**
 * Writes the part after the chunks: the sections that the manifest lists, parity, manifest and trailer. For one thread.
 */
final class ArchiveEnd {

    private final SectionWriter out;
    private final WriterOptions options;
    private final Redactions redactions;
    private final Continuation continuation;
    private final WrittenArchive written;

    ArchiveEnd(
            SectionWriter out,
            WriterOptions options,
            Redactions redactions,
            Continuation continuation,
            WrittenArchive written) {
        this.out = out;
        this.options = options;
        this.redactions = redactions;
        this.continuation = continuation;
        this.written = written;
    }

    /** What is kept for the end of an archive that is read from afar. */
    interface Kept {

        /** Writes the columns that belong directly before the offsets. */
        default void writeColumns() throws IOException {
            // Other archives have none.
        }

        /**
         * Writes the text models that belong directly before the id index, and returns the entries of all text models in the
         * manifest.
         */
        List<Manifest.Model> writeModels() throws IOException;
    }

    /** Writes the end of an archive. An archive that no reader would accept is not finished. */
    void write(Kept kept) throws IOException, FormatException {
        List<SectionPlace> places = new ArrayList<>();
        for (NamedSection<?> type : Sections.BEFORE_OFFSETS) {
            write(type, places);
        }
        kept.writeColumns();
        write(Sections.OFFSETS, places);
        List<Manifest.Model> described = kept.writeModels();
        write(Sections.ID_INDEX, places);
        Manifest manifest = manifest(described, places);
        continuation.requireFits(ModelMemory.of(manifest), written.columnsMemory(), out.position());
        new ParityWriter(out, manifest, options.parity()).write();
    }

    private void write(NamedSection<?> type, List<SectionPlace> places) throws IOException {
        Optional<? extends PagedPayload> payload = type.write(written);
        if (payload.isPresent()) {
            requireFits(type, payload.get());
            places.add(out.section(type, payload.get()));
        }
    }

    /** Refuses a section that no reader would accept. */
    private static void requireFits(NamedSection<?> type, PagedPayload payload) throws IOException {
        require(type, payload.checked().length + payload.length(), type.payloadLimit());
        require(type, payload.checked().length, type.limit());
    }

    private static void require(NamedSection<?> type, long length, long limit) throws IOException {
        if (length > limit) {
            throw new IOException("the section " + type + " would have " + length + " bytes, the limit is " + limit
                    + ". Write the articles into several archives");
        }
    }

    private Manifest manifest(List<Manifest.Model> models, List<SectionPlace> places) {
        byte[] root = written.root();
        return new Manifest(
                written.articles(),
                written.chunks(),
                options.profile().name(),
                LibraryVersion.VERSION,
                models,
                places,
                written.chunkBytes(),
                written.columnsSections(),
                written.columnsBytes(),
                root,
                redactions.signature(continuation.rootWith(root)),
                List.of(),
                written.redacted(),
                continuation.generations(),
                continuation.previous(),
                continuation.deleted());
    }
}
