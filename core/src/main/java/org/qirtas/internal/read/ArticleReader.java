package org.qirtas.internal.read;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qirtas.Article;
import org.qirtas.ArticleField;
import org.qirtas.RedactedArticleException;
import org.qirtas.internal.article.ArticleDecoder;
import org.qirtas.internal.article.DecodingModel;
import org.qirtas.internal.article.FrameBuffers;
import org.qirtas.internal.article.FrameReader;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.columns.Columns;
import org.qirtas.internal.columns.Metadata;

/**
 * Reads articles, with the necessary buffers and native contexts. For one thread at a time.
 */
public final class ArticleReader implements AutoCloseable {

    /** Bytes of codes; the buffers take about ten times as much. */
    private static final int MAX_KEPT_CONTENT = 1 << 20;

    private final FrameBuffers buffers = new FrameBuffers();
    private final FrameReaders frameReaders = new FrameReaders(buffers);
    private final ArticleDecoder decoder = new ArticleDecoder();

    /** Receives every field of each whole article. Reading an article therefore needs no builder of its own. */
    private final Article.Builder article = Article.builder();

    private final ChunkReader frames = new ChunkReader();
    private @Nullable ReadContext context;
    private @Nullable Columns columns;
    private Metadata metadata = Metadata.LOST;
    private boolean bloated;

    /** Goes to a generation. Ordinals are then those inside it. */
    public void enter(ReadContext entered) {
        if (entered != context) {
            context = entered;
            columns = null;
            frames.enter(entered);
        }
    }

    private ReadContext context() {
        return Objects.requireNonNull(context, "no generation was entered");
    }

    /** An action that may find that an article contradicts the format. */
    private interface Decoding<T> {
        T of(ArticleReader reader, int ordinal) throws IOException, FormatException;
    }

    private <T> T decoded(int ordinal, Decoding<T> decoding) throws IOException {
        try {
            return decoding.of(this, ordinal);
        } catch (FormatException e) {
            throw context().file().damage(frames.place(), ordinal, e.problem());
        }
    }

    /** The whole article. */
    public Article article(int ordinal) throws IOException {
        return decoded(ordinal, ArticleReader::decode);
    }

    private Article decode(int ordinal) throws IOException, FormatException {
        begin(ordinal, false);
        metadata = metadata(ordinal);
        int reference = decoder.bodyReference();
        article.id(decoder.id())
                .url(decoder.url())
                .title(decoder.title())
                .author(decoder.author())
                .published(metadata.published(decoder.published()))
                .updated(metadata.updated(decoder.updated()))
                .tags(decoder.tags())
                .attributes(decoder.attributes())
                .lead(decoder.lead())
                .body(decoder.body())
                .original(decoder.original())
                .source(metadata.source())
                .language(metadata.language())
                .section(metadata.section())
                .views(metadata.views());
        if (reference >= 0) {
            article.body(referredBody(reference, ordinal));
        }
        return article.build();
    }

    /** The metadata of the article that was read last. */
    public Metadata metadata() {
        return metadata;
    }

    /** Whether an article was redacted. */
    public boolean isRedacted(int ordinal) throws IOException {
        return decoded(ordinal, ArticleReader::hasNothing);
    }

    private boolean hasNothing(int ordinal) throws IOException, FormatException {
        frames.find(ordinal);
        return frames.length() == 0 && !frames.isExemplar();
    }

    /** Whether the separate head block of a frame, if there is one, holds exactly the head. */
    public boolean isHeadAlone(int ordinal) throws IOException {
        try {
            boolean alone = begin(ordinal, true);
            decoder.passHead();
            return !alone || decoder.isAtEnd();
        } catch (FormatException e) {
            return false;
        }
    }

    /**
     * An article with some of its fields. For fields of the head the body is not decoded, unless the head continues in
     * the other block.
     */
    Article article(int ordinal, FieldSelection fields) throws IOException {
        try {
            return part(ordinal, fields, fields.isOfHead());
        } catch (FormatException e) {
            return decoded(ordinal, (reader, place) -> reader.part(place, fields, false));
        }
    }

    private Article part(int ordinal, FieldSelection fields, boolean headOnly) throws IOException, FormatException {
        begin(ordinal, headOnly);
        metadata = metadata(ordinal);
        int reference = decoder.bodyReference();
        Article.Builder part = Article.builder();
        fields.readHead(part, decoder, metadata);
        if (!fields.isOfHead()) {
            String lead = decoder.lead();
            String body = decoder.body();
            part.lead(fields.has(ArticleField.LEAD) ? lead : null);
            part.original(fields.has(ArticleField.ORIGINAL) ? decoder.original() : null);
            if (fields.has(ArticleField.BODY)) {
                part.body(reference < 0 ? body : referredBody(reference, ordinal));
            }
        }
        return part.build();
    }

    /** The metadata of the article that was begun: from its content, otherwise from its columns. */
    private Metadata metadata(int ordinal) throws IOException, FormatException {
        Metadata coded = decoder.metadata();
        if (coded != null) {
            return coded;
        }
        Columns found = columns(ordinal);
        return found == null ? Metadata.LOST : found.metadata(ordinal);
    }

    private @Nullable Columns columns(int ordinal) throws IOException, FormatException {
        Columns last = columns;
        if (last == null || !last.holds(ordinal)) {
            last = context().columns(ordinal);
            columns = last;
        }
        return last;
    }

    private String referredBody(int reference, int ordinal) throws IOException, FormatException {
        if (reference >= ordinal) {
            throw new FormatException("the body refers to the later article " + reference);
        }
        begin(reference, false);
        if (decoder.bodyReference() >= 0) {
            throw new FormatException("the body refers to article " + reference + ", which has none");
        }
        decoder.passHead();
        decoder.lead();
        return decoder.body();
    }

    /** Begins to decode an article, and returns whether only its head is present. */
    private boolean begin(int ordinal, boolean headOnly) throws IOException, FormatException {
        ReadContext entered = context();
        frames.find(ordinal);
        int model = frames.model();
        if (model >= entered.modelCount()) {
            throw new FormatException("the article needs text model " + model + ", which the archive does not have");
        }
        int length = frames.length();
        if (length == 0 && !frames.isExemplar()) {
            SectionReader file = entered.file();
            throw new RedactedArticleException(file.name(), file.firstOrdinal() + ordinal);
        }
        DecodingModel loaded = entered.model(model);
        FrameReader reader = frameReaders.of(loaded);
        bloated |= length > MAX_KEPT_CONTENT;
        if (frames.isExemplar()) {
            reader.exemplar(frames.offset(), length);
        } else {
            length = decompress(reader, frames.read(), length, headOnly);
        }
        decoder.begin(loaded.model(), reader.content(), reader.start(), length);
        return headOnly && reader.isPair();
    }

    private int decompress(FrameReader reader, byte[] frame, int length, boolean headOnly) throws FormatException {
        try {
            return reader.decompress(frame, length, headOnly);
        } finally {
            bloated |= buffers.capacity() > MAX_KEPT_CONTENT;
        }
    }

    /** Whether an article was too long to keep the buffers. */
    boolean isBloated() {
        return bloated;
    }

    /** Frees the native contexts. */
    @Override
    public void close() {
        frameReaders.close();
    }
}
