package org.qirtas.internal.read;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qirtas.Article;
import org.qirtas.ArticleField;
import org.qirtas.internal.article.ArticleDecoder;
import org.qirtas.internal.article.SearchedTexts;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.columns.Columns;
import org.qirtas.internal.columns.Metadata;

/**
 * Reads articles, with the necessary buffers and native contexts. For one thread at a time.
 */
public final class ArticleReader implements AutoCloseable {

    private final ContentReader contents = new ContentReader();
    private final ArticleDecoder decoder = new ArticleDecoder();

    /** Receives every field of each whole article. Reading an article therefore needs no builder of its own. */
    private final Article.Builder article = Article.builder();

    private @Nullable ReadContext context;
    private @Nullable Columns columns;
    private Metadata metadata = Metadata.LOST;

    /** Goes to a generation. Ordinals are then those inside it. */
    public void enter(ReadContext entered) {
        if (entered != context) {
            context = entered;
            columns = null;
            contents.enter(entered);
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
            throw contents.damage(ordinal, e);
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
            beginReferredBody(reference, ordinal);
            article.body(decoder.body());
        }
        return article.build();
    }

    /**
     * Walks over the searched texts of an article. If they are all in the head, the rest is not decompressed, unless the
     * head continues there.
     *
     * @return false if the article was redacted
     */
    boolean walk(int ordinal, SearchedTexts texts) throws IOException {
        try {
            boolean isThere = !contents.isRedacted(ordinal);
            if (isThere) {
                walk(ordinal, texts, texts.areOfHead());
            }
            return isThere;
        } catch (FormatException e) {
            throw contents.damage(ordinal, e);
        }
    }

    private void walk(int ordinal, SearchedTexts texts, boolean headOnly) throws IOException, FormatException {
        boolean isHead = contents.read(ordinal, headOnly);
        int reference;
        try {
            reference = texts.walk(contents.model(), contents.bytes(), contents.start(), contents.length());
        } catch (FormatException e) {
            if (!isHead) {
                throw e;
            }
            walk(ordinal, texts, false);
            return;
        }
        if (reference >= 0) {
            requireEarlier(reference, ordinal);
            contents.read(reference, false);
            texts.walkBody(contents.model(), contents.bytes(), contents.start(), contents.length());
        }
    }

    private static void requireEarlier(int reference, int ordinal) throws FormatException {
        if (reference >= ordinal) {
            throw new FormatException("the body refers to the later article " + reference);
        }
    }

    /** The metadata of the article that was read last. */
    public Metadata metadata() {
        return metadata;
    }

    /** Whether an article was redacted. */
    public boolean isRedacted(int ordinal) throws IOException {
        return decoded(ordinal, (reader, place) -> reader.contents.isRedacted(place));
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
        ArticleFields article = new ArticleFields();
        read(ordinal, fields, article);
        return article.article();
    }

    /** Some fields of an article, its texts in UTF-8. */
    Utf8Fields utf8(int ordinal, FieldSelection fields) throws IOException {
        Utf8Fields texts = new Utf8Fields();
        read(ordinal, fields, texts);
        return texts;
    }

    private void read(int ordinal, FieldSelection fields, FieldReader reader) throws IOException {
        try {
            read(ordinal, fields, fields.isOfHead(), reader);
        } catch (FormatException e) {
            try {
                read(ordinal, fields, false, reader);
            } catch (FormatException damage) {
                throw contents.damage(ordinal, damage);
            }
        }
    }

    private void read(int ordinal, FieldSelection fields, boolean headOnly, FieldReader reader)
            throws IOException, FormatException {
        begin(ordinal, headOnly);
        metadata = metadata(ordinal);
        int reference = decoder.bodyReference();
        fields.read(reader, decoder, metadata);
        if (reference >= 0 && fields.has(ArticleField.BODY)) {
            beginReferredBody(reference, ordinal);
            reader.read(ArticleField.BODY, decoder, metadata);
        }
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

    private void beginReferredBody(int reference, int ordinal) throws IOException, FormatException {
        requireEarlier(reference, ordinal);
        begin(reference, false);
        if (decoder.bodyReference() >= 0) {
            throw new FormatException("the body refers to article " + reference + ", which has none");
        }
        decoder.passHead();
        decoder.pass(ArticleField.LEAD);
    }

    /** Begins to decode an article, and returns whether only its head is present. */
    private boolean begin(int ordinal, boolean headOnly) throws IOException, FormatException {
        boolean isHead = contents.read(ordinal, headOnly);
        decoder.begin(contents.model(), contents.bytes(), contents.start(), contents.length());
        return isHead;
    }

    /** Whether an article was too long to keep the buffers. */
    boolean isBloated() {
        return contents.isBloated();
    }

    /** Frees the native contexts. */
    @Override
    public void close() {
        contents.close();
    }
}
