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
import org.qirtas.ArticleField;
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

    /** The fields of the codes, in their order. */
    public static final List<ArticleField> FIELDS = List.of(
            ArticleField.ID,
            ArticleField.URL,
            ArticleField.TITLE,
            ArticleField.AUTHOR,
            ArticleField.PUBLISHED,
            ArticleField.UPDATED,
            ArticleField.TAGS,
            ArticleField.ATTRIBUTES,
            ArticleField.LEAD,
            ArticleField.BODY,
            ArticleField.ORIGINAL);

    /** Those of the head. */
    private static final List<ArticleField> HEAD = FIELDS.subList(0, FIELDS.indexOf(ArticleField.LEAD));

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

    /** Passes the fields of the head. */
    public void passHead() throws FormatException {
        for (ArticleField field : HEAD) {
            pass(field);
        }
    }

    /** Passes the next field, without making Strings of it. */
    public void pass(ArticleField field) throws FormatException {
        switch (field) {
            case TAGS -> passEntries(EncodedArticle.TAGS, 1, Limits.TAGS);
            case ATTRIBUTES -> passEntries(EncodedArticle.ATTRIBUTES, 2, Limits.ATTRIBUTES);
            case BODY -> passTexts(hasOriginal() ? 1 : 0);
            default -> passTexts(has(flag(field)) ? 1 : 0);
        }
    }

    private void passEntries(int flag, int perEntry, int limit) throws FormatException {
        if (has(flag)) {
            passTexts(perEntry * EncodedArticle.entries(codes, perEntry, limit));
        }
    }

    private void passTexts(int count) throws FormatException {
        for (int i = 0; i < count; i++) {
            codes.passText();
        }
    }

    /** The next field, which is a text, in UTF-8. */
    public byte @Nullable [] utf8(ArticleField field) throws FormatException {
        if (field != ArticleField.BODY) {
            return has(flag(field)) ? codes.endedUtf8() : null;
        }
        byte[] body = hasOriginal() ? codes.endedUtf8() : codes.lastUtf8();
        requireOneBody(body.length);
        return body;
    }

    private static int flag(ArticleField field) {
        return switch (field) {
            case ID -> EncodedArticle.ID;
            case URL -> EncodedArticle.URL;
            case TITLE -> EncodedArticle.TITLE;
            case AUTHOR -> EncodedArticle.AUTHOR;
            case PUBLISHED -> EncodedArticle.PUBLISHED;
            case UPDATED -> EncodedArticle.UPDATED;
            case LEAD -> EncodedArticle.LEAD;
            default -> throw new IllegalArgumentException(field + " is not a single text");
        };
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
        requireOneBody(body.length());
        return body;
    }

    private void requireOneBody(int length) throws FormatException {
        if (bodyReference >= 0 && length > 0) {
            throw new FormatException("an article has a body and refers to another body");
        }
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
