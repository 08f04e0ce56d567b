package org.qirtas.internal.article;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.columns.Metadata;
import org.qirtas.internal.format.Limits;
import org.qirtas.internal.text.TokenReader;

/**
 * Decodes the content of an article field by field. The methods are called in this order, each once: {@link #begin},
 * the fields of the head from {@link #id()} to {@link #attributes()}, and the fields of the tail. The rest of a content
 * may be left unread. For one thread.
 */
public final class ArticleDecoder {

    private static final int UNIT = Short.BYTES;

    private final TokenReader codes = new TokenReader();
    private int flags;
    private int bodyReference;
    private @Nullable Metadata metadata;

    /**
     * Begins an article.
     *
     * @param model the meaning of the codes
     * @param content holds the content; not copied
     * @param start where it begins
     * @param length number of bytes, at least those of the head if only the head is read
     */
    public void begin(TextModel model, byte[] content, int start, int length) throws FormatException {
        if (length % UNIT != 0) {
            throw new FormatException("the content of an article ends in the middle of a code");
        }
        codes.reset(model.vocabulary(), content, start, length);
        flags = EncodedArticle.flags(codes);
        bodyReference = has(EncodedArticle.BODY_REFERENCE) ? codes.number() : -1;
        metadata = has(EncodedArticle.METADATA) ? CodedMetadata.read(codes) : null;
    }

    /** Ordinal of the article whose body this one shares, or -1. */
    public int bodyReference() {
        return bodyReference;
    }

    /** What the columns hold as well; absent if only they hold it. */
    public @Nullable Metadata metadata() {
        return metadata;
    }

    /** Identifier. */
    public @Nullable String id() throws FormatException {
        return text(EncodedArticle.ID);
    }

    /** Address. */
    public @Nullable String url() throws FormatException {
        return text(EncodedArticle.URL);
    }

    /** Headline. */
    public @Nullable String title() throws FormatException {
        return text(EncodedArticle.TITLE);
    }

    /** Author or dateline. */
    public @Nullable String author() throws FormatException {
        return text(EncodedArticle.AUTHOR);
    }

    /** Wording of the date of publication, if the column cannot restore it. */
    public @Nullable String published() throws FormatException {
        return text(EncodedArticle.PUBLISHED);
    }

    /** Wording of the date of the last change, if the column cannot restore it. */
    public @Nullable String updated() throws FormatException {
        return text(EncodedArticle.UPDATED);
    }

    /** Keywords. */
    public @Nullable List<String> tags() throws FormatException {
        return has(EncodedArticle.TAGS) ? texts(1, Limits.TAGS) : null;
    }

    /** Attributes in their order. */
    public Map<String, String> attributes() throws FormatException {
        if (!has(EncodedArticle.ATTRIBUTES)) {
            return Map.of();
        }
        List<String> namesAndValues = texts(2, Limits.ATTRIBUTES);
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.size(); i += 2) {
            if (attributes.put(namesAndValues.get(i), namesAndValues.get(i + 1)) != null) {
                throw new FormatException("two attributes have the same name");
            }
        }
        return attributes;
    }

    /** Skips the fields of the head. */
    public void passHead() throws FormatException {
        id();
        url();
        title();
        author();
        published();
        updated();
        tags();
        attributes();
    }

    /** Whether everything has been read. */
    public boolean isAtEnd() {
        return codes.remainingUnits() == 0;
    }

    /** Introductory paragraph, the first field of the tail. */
    public @Nullable String lead() throws FormatException {
        return text(EncodedArticle.LEAD);
    }

    /** Main text, empty if it is another article's. */
    public String body() throws FormatException {
        String body = hasOriginal() ? codes.endedText() : codes.lastText();
        if (bodyReference >= 0 && !body.isEmpty()) {
            throw new FormatException("an article has a body and refers to another body");
        }
        return body;
    }

    /** Bytes of the page. */
    public byte @Nullable [] original() throws FormatException {
        return hasOriginal() ? original(codes.lastText()) : null;
    }

    private boolean hasOriginal() {
        return has(EncodedArticle.ORIGINAL_TEXT | EncodedArticle.ORIGINAL_BYTES);
    }

    private byte[] original(String text) throws FormatException {
        Charset charset = has(EncodedArticle.ORIGINAL_TEXT) ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        try {
            ByteBuffer encoded = charset.newEncoder().encode(CharBuffer.wrap(text));
            byte[] original = new byte[encoded.remaining()];
            encoded.get(original);
            return original;
        } catch (CharacterCodingException e) {
            throw new FormatException("an original has characters that represent no bytes");
        }
    }

    private boolean has(int flag) {
        return (flags & flag) != 0;
    }

    private @Nullable String text(int flag) throws FormatException {
        return has(flag) ? codes.endedText() : null;
    }

    private List<String> texts(int perEntry, int limit) throws FormatException {
        int count = EncodedArticle.entries(codes, perEntry, limit);
        List<String> texts = new ArrayList<>(count * perEntry);
        for (int i = 0; i < count * perEntry; i++) {
            texts.add(codes.endedText());
        }
        return texts;
    }
}
