package org.qirtas;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.qirtas.format.ContentHashes;
import org.qirtas.format.FormatException;
import org.qirtas.format.SectionType;
import org.qirtas.format.proto.TextModel;
import org.qirtas.frame.LoadedModel;
import org.qirtas.index.Columns;
import org.qirtas.index.IdIndex;
import org.qirtas.index.Offsets;

/** The parts of an archive that are read as a whole, each at its first use. For any number of threads. */
final class ArchiveContents implements ArchiveParts {

    private final ArchiveFile file;
    private final ArchiveLayout layout;
    private final Lazy<ColumnSegments> columns;
    private final Lazy<IdIndex> ids;
    private final Lazy<Offsets> offsets;
    private final Lazy<ContentHashes> hashes;
    private final List<Lazy<LoadedModel>> models = new ArrayList<>();

    ArchiveContents(ArchiveFile file, ArchiveLayout layout) {
        this.file = file;
        this.layout = layout;
        int articles = layout.articles();
        int redacted = layout.manifest().getRedacted();
        ids = section(SectionType.ID_INDEX, bytes -> IdIndex.fromBytes(bytes, articles, articles - redacted));
        hashes = section(SectionType.CONTENT_HASHES, bytes -> ContentHashes.fromBytes(bytes, articles, redacted));
        int segments = layout.manifest().getColumnsSections();
        offsets = section(
                SectionType.OFFSETS,
                bytes -> Offsets.fromBytes(bytes, layout.manifest().getChunks(), segments));
        columns = new Lazy<>(() -> new ColumnSegments(file, offsets.get(), layout.articles(), segments));
        models.add(new Lazy<>(() -> new LoadedModel(org.qirtas.frame.TextModel.IDENTITY)));
        for (TextModel model : layout.manifest().getModelsList()) {
            int number = models.size();
            long offset = model.getSection().getOffset();
            models.add(new Lazy<>(() -> read(offset, SectionType.TEXT_MODEL, bytes -> loaded(model, number, bytes))));
        }
    }

    private static LoadedModel loaded(TextModel declared, int number, byte[] payload) throws FormatException {
        org.qirtas.frame.TextModel model = org.qirtas.frame.TextModel.fromBytes(payload);
        if (model.number() != number) {
            throw new FormatException("it has the number " + model.number() + " instead of " + number);
        }
        ModelMemory.requireSame(declared, model);
        return new LoadedModel(model);
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
            throw file.damage(offset, type.title(), e.problem());
        }
    }

    @Override
    public Columns columns(int ordinal) throws IOException {
        return columns.get().of(ordinal);
    }

    ContentHashes hashes() throws IOException {
        return hashes.get();
    }

    IdIndex ids() throws IOException {
        return ids.get();
    }

    @Override
    public long chunkOffset(int chunk) throws IOException {
        return offsets.get().chunk(chunk);
    }

    @Override
    public int modelCount() {
        return models.size();
    }

    @Override
    public LoadedModel model(int number) throws IOException {
        return models.get(number).get();
    }
}
