package org.qirtas.internal.read;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qirtas.Article;
import org.qirtas.ArticleField;
import org.qirtas.internal.article.ArticleDecoder;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.columns.Metadata;

/** Reads the texts of an article as UTF-8, without making Strings of them, and other fields into an article. */
public final class Utf8Fields implements FieldReader {

    private final Map<ArticleField, byte[]> texts = new EnumMap<>(ArticleField.class);
    private final ArticleFields others = new ArticleFields();

    Utf8Fields() {}

    @Override
    public void read(ArticleField field, ArticleDecoder decoder, Metadata metadata) throws FormatException {
        if (field.isText()) {
            byte[] text = switch (field) {
                case SOURCE -> utf8(metadata.source());
                case LANGUAGE -> utf8(metadata.language());
                case SECTION -> utf8(metadata.section());
                default -> decoder.utf8(field);
            };
            if (text != null) {
                texts.put(field, text);
            }
        } else {
            others.read(field, decoder, metadata);
        }
    }

    private static byte @Nullable [] utf8(@Nullable String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    /** The text of a field, or null if the field is absent or was not read. */
    public byte @Nullable [] text(ArticleField field) {
        return texts.get(field);
    }

    /** The fields that are no texts. */
    public Article others() {
        return others.article();
    }
}
