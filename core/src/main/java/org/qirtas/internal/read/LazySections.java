package org.qirtas.internal.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.qirtas.internal.article.DecodingModel;
import org.qirtas.internal.article.ModelMemory;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.columns.Columns;
import org.qirtas.internal.format.SectionType;
import org.qirtas.internal.format.proto.TextModel;
import org.qirtas.internal.index.KeyIndex;
import org.qirtas.internal.index.Offsets;
import org.qirtas.internal.proof.ChunkHashes;

/** The parts of an archive that are read as a whole, each at its first use. For any number of threads. */
public final class LazySections implements ReadContext {

    private final SectionReader file;
    private final ArchiveLayout layout;
    private final Lazy<ColumnSegments> columns;
    private final Lazy<KeyIndex> ids;
    private final Lazy<Offsets> offsets;
    private final Lazy<ChunkHashes> hashes;
    private final List<Lazy<DecodingModel>> models = new ArrayList<>();

    public LazySections(SectionReader file, ArchiveLayout layout) {
        this.file = file;
        this.layout = layout;
        int articles = layout.articles();
        int redacted = layout.manifest().getRedacted();
        ids = section(SectionType.ID_INDEX, bytes -> KeyIndex.fromBytes(bytes, articles, articles - redacted));
        hashes = section(SectionType.CONTENT_HASHES, bytes -> ChunkHashes.fromBytes(bytes, articles, redacted));
        int segments = layout.manifest().getColumnsSections();
        offsets = section(
                SectionType.OFFSETS,
                bytes -> Offsets.fromBytes(bytes, layout.manifest().getChunks(), segments));
        columns = new Lazy<>(() -> new ColumnSegments(file, offsets.get(), layout.articles(), segments));
        models.add(new Lazy<>(DecodingModel::identity));
        for (TextModel model : layout.manifest().getModelsList()) {
            int number = models.size();
            long offset = model.getSection().getOffset();
            models.add(new Lazy<>(() -> read(offset, SectionType.TEXT_MODEL, bytes -> loaded(model, number, bytes))));
        }
    }

    private static DecodingModel loaded(TextModel declared, int number, byte[] payload) throws FormatException {
        org.qirtas.internal.article.TextModel model = org.qirtas.internal.article.TextModel.fromBytes(payload);
        if (model.number() != number) {
            throw new FormatException("it has the number " + model.number() + " instead of " + number);
        }
        ModelMemory.requireSame(declared, model);
        return DecodingModel.of(model);
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
        return file.parsed(offset, type.kind(), () -> parser.parse(payload));
    }

    @Override
    public Columns columns(int ordinal) throws IOException {
        return columns.get().of(ordinal);
    }

    public ChunkHashes hashes() throws IOException {
        return hashes.get();
    }

    public KeyIndex ids() throws IOException {
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
    public DecodingModel model(int number) throws IOException {
        return models.get(number).get();
    }
}
