package org.qirtas;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qirtas.format.Checksum;
import org.qirtas.format.ChunkDirectory;
import org.qirtas.format.FormatException;
import org.qirtas.format.Limits;
import org.qirtas.format.SectionHeader;
import org.qirtas.format.SectionType;
import org.qirtas.frame.ArticleDecoder;
import org.qirtas.frame.DecodedHead;
import org.qirtas.frame.DecodedTail;
import org.qirtas.frame.FrameReader;
import org.qirtas.frame.LoadedModel;
import org.qirtas.index.Columns;

/**
 * Reads articles, with the buffers and native contexts that this takes. For one thread at a time.
 */
final class ArticleReader implements AutoCloseable {

    private static final int MAX_DIRECTORY = 1 << 12;

    private final ArchiveFile file;
    private final ArchiveContents contents;
    private final int articles;
    private final @Nullable FrameReader[] frameReaders;
    private final ArticleDecoder decoder = new ArticleDecoder();
    private final byte[] directory = new byte[MAX_DIRECTORY];
    private byte[] frame = new byte[1 << 13];
    private long frameOffset;

    ArticleReader(ArchiveFile file, ArchiveContents contents, int articles) {
        this.file = file;
        this.contents = contents;
        this.articles = articles;
        frameReaders = new FrameReader[contents.modelCount()];
    }

    /** The whole article. */
    Article article(int ordinal) throws IOException {
        Columns columns = contents.columns();
        try {
            DecodedHead head = decode(ordinal, false);
            DecodedTail tail = decoder.tail(head);
            ArticleBuilder article = Article.builder()
                    .id(head.id())
                    .url(head.url())
                    .title(head.title())
                    .author(head.author())
                    .tags(head.tags())
                    .lead(tail.lead())
                    .original(tail.original());
            List<String> attributes = head.attributes();
            for (int i = 0; i < attributes.size(); i += 2) {
                article.attribute(attributes.get(i), attributes.get(i + 1));
            }
            columns.restore(ordinal, article, head.published(), head.updated());
            article.body(head.bodyReference() < 0 ? tail.body() : referredBody(head.bodyReference(), ordinal));
            return article.build();
        } catch (FormatException e) {
            throw file.damage(frameOffset, ordinal, e.problem());
        }
    }

    /** The headline of an article, without decoding its body. */
    Headline headline(int ordinal) throws IOException {
        Columns columns = contents.columns();
        try {
            DecodedHead head = decode(ordinal, true);
            return new Headline(
                    ordinal,
                    head.id(),
                    head.url(),
                    head.title(),
                    columns.source(ordinal),
                    columns.language(ordinal),
                    columns.section(ordinal),
                    columns.published(ordinal, head.published()));
        } catch (FormatException e) {
            throw file.damage(frameOffset, ordinal, e.problem());
        }
    }

    private String referredBody(int reference, int ordinal) throws IOException {
        if (reference >= ordinal) {
            throw new FormatException("the body is said to be that of the later article " + reference);
        }
        DecodedHead head = decode(reference, false);
        if (head.bodyReference() >= 0) {
            throw new FormatException("the body is said to be that of article " + reference + ", which has none");
        }
        return decoder.tail(head).body();
    }

    private DecodedHead decode(int ordinal, boolean headOnly) throws IOException {
        ChunkDirectory.View view = directory(ordinal / Limits.CHUNK_ARTICLES);
        int index = ordinal % Limits.CHUNK_ARTICLES;
        int length = readFrame(view, index);
        int model = view.model(index);
        if (model >= contents.modelCount()) {
            throw new FormatException("the article needs text model " + model + ", which the archive does not have");
        }
        LoadedModel loaded = contents.model(model);
        FrameReader reader = frameReaders[model];
        if (reader == null) {
            reader = new FrameReader(loaded);
            frameReaders[model] = reader;
        }
        int contentLength = reader.decompress(frame, length, headOnly);
        return decoder.head(loaded.model(), reader.content(), contentLength);
    }

    private ChunkDirectory.View directory(int chunk) throws IOException {
        long offset = contents.chunkOffset(chunk);
        SectionHeader header = file.header(offset, SectionType.CHUNK);
        if (header.checkedLength() > MAX_DIRECTORY) {
            throw file.damage(offset, "a chunk's directory is " + header.checkedLength() + " bytes long");
        }
        file.read(offset + SectionHeader.LENGTH, directory, header.checkedLength());
        if (Checksum.of(directory, 0, header.checkedLength()) != header.payloadChecksum()) {
            throw file.damage(offset, "a chunk's directory does not match its checksum");
        }
        try {
            ChunkDirectory.View view = ChunkDirectory.View.of(directory, header.checkedLength());
            int firstOrdinal = chunk * Limits.CHUNK_ARTICLES;
            if (view.firstOrdinal() != firstOrdinal
                    || view.count() != Math.min(Limits.CHUNK_ARTICLES, articles - firstOrdinal)
                    || header.checkedLength() + view.frameStart(view.count()) != header.payloadLength()) {
                throw new FormatException("a chunk does not hold the articles it should");
            }
            frameOffset = offset + SectionHeader.LENGTH + header.checkedLength();
            return view;
        } catch (FormatException e) {
            throw file.damage(offset, e.problem());
        }
    }

    private int readFrame(ChunkDirectory.View view, int index) throws IOException {
        frameOffset += view.frameStart(index);
        int length = view.frameLength(index);
        if (length > Limits.CONTENT) {
            throw new FormatException("a frame is longer than the limit of " + Limits.CONTENT + " bytes");
        }
        if (frame.length < length) {
            frame = new byte[length + length / 4];
        }
        file.read(frameOffset, frame, length);
        if (Checksum.of(frame, 0, length) != view.checksum(index)) {
            throw new FormatException("the article does not match its checksum");
        }
        return length;
    }

    /** Frees the native contexts. */
    @Override
    public void close() {
        for (FrameReader reader : frameReaders) {
            if (reader != null) {
                reader.close();
            }
        }
    }
}
