package org.qirtas;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.qirtas.format.FormatException;
import org.qirtas.format.SectionType;
import org.qirtas.format.proto.TextModel;
import org.qirtas.frame.LoadedModel;
import org.qirtas.index.ChunkOffsets;
import org.qirtas.index.Columns;
import org.qirtas.index.IdIndex;

/** The parts of an archive that are read as a whole, each at its first use. For any number of threads. */
final class ArchiveContents {

    private final ArchiveFile file;
    private final ArchiveLayout layout;
    private final Lazy<Columns> columns;
    private final Lazy<IdIndex> ids;
    private final Lazy<ChunkOffsets> chunks;
    private final List<Lazy<LoadedModel>> models = new ArrayList<>();

    ArchiveContents(ArchiveFile file, ArchiveLayout layout) {
        this.file = file;
        this.layout = layout;
        columns = section(SectionType.COLUMNS, bytes -> Columns.fromBytes(bytes, layout.articles()));
        ids = section(SectionType.ID_INDEX, bytes -> IdIndex.fromBytes(bytes, layout.articles()));
        chunks = section(
                SectionType.CHUNK_OFFSETS,
                bytes -> ChunkOffsets.fromBytes(bytes, layout.manifest().getChunks()));
        models.add(new Lazy<>(() -> new LoadedModel(org.qirtas.frame.TextModel.IDENTITY)));
        for (TextModel model : layout.manifest().getModelsList()) {
            long offset = model.getSection().getOffset();
            models.add(new Lazy<>(() -> read(
                    offset,
                    SectionType.TEXT_MODEL,
                    bytes -> new LoadedModel(org.qirtas.frame.TextModel.fromBytes(bytes)))));
        }
    }

    /** Turns the payload of a section into what it means. */
    private interface Parser<T> {
        T parse(byte[] payload) throws FormatException;
    }

    private <T> Lazy<T> section(SectionType type, Parser<T> parser) {
        return new Lazy<>(() -> read(layout.offset(file, type), type, parser));
    }

    private <T> T read(long offset, SectionType type, Parser<T> parser) throws IOException {
        byte[] payload = file.payload(offset, type);
        try {
            return parser.parse(payload);
        } catch (FormatException e) {
            throw file.damage(offset, type.title() + ": " + e.problem());
        }
    }

    Columns columns() throws IOException {
        return columns.get();
    }

    IdIndex ids() throws IOException {
        return ids.get();
    }

    long chunkOffset(int chunk) throws IOException {
        return chunks.get().offset(chunk);
    }

    int modelCount() {
        return models.size();
    }

    LoadedModel model(int number) throws IOException {
        return models.get(number).get();
    }
}
