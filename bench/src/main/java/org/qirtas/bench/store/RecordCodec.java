package org.qirtas.bench.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An article as compact uncompressed bytes: a bit for each present field, then every field as UTF-8 with its length in
 * front.
 *
 * <pre>
 * record = fields (varint of bits), text * bits set, [extras]
 * extras = tags + 1 or 0 (varint), text * tags, attributes (varint), (name text, value text) * attributes
 * text   = bytes (varint), UTF-8
 * </pre>
 */
final class RecordCodec {

    /** The bit of {@code fields} for tags or attributes. */
    private static final int EXTRAS = 1 << ArticleTexts.NAMES.size();

    private RecordCodec() {}

    static byte[] encode(ArticleTexts article) {
        byte[] extras = extras(article);
        int fields = extras == null ? 0 : EXTRAS;
        for (int i = 0; i < ArticleTexts.NAMES.size(); i++) {
            fields |= article.text(i) == null ? 0 : 1 << i;
        }
        ByteOutput out = new ByteOutput();
        out.varint(fields);
        for (int i = 0; i < ArticleTexts.NAMES.size(); i++) {
            String text = article.text(i);
            if (text != null) {
                out.text(text);
            }
        }
        if (extras != null) {
            out.writeBytes(extras);
        }
        return out.toByteArray();
    }

    /** Reads the record that begins at a position. */
    static ArticleTexts decode(byte[] bytes, int position) {
        ByteInput in = new ByteInput(bytes, position);
        int fields = in.varint();
        @Nullable String[] texts = new String[ArticleTexts.NAMES.size()];
        for (int i = 0; i < texts.length; i++) {
            if ((fields & 1 << i) != 0) {
                texts[i] = in.text();
            }
        }
        return (fields & EXTRAS) == 0 ? new ArticleTexts(texts, null, Map.of()) : withExtras(texts, in);
    }

    /** Tags and attributes for a store that has columns for all other fields; {@code null} if there are none. */
    static byte @Nullable [] extras(ArticleTexts article) {
        List<String> tags = article.tags();
        if (tags == null && article.attributes().isEmpty()) {
            return null;
        }
        ByteOutput out = new ByteOutput();
        out.varint(tags == null ? 0 : tags.size() + 1);
        if (tags != null) {
            tags.forEach(out::text);
        }
        out.varint(article.attributes().size());
        article.attributes().forEach((name, value) -> {
            out.text(name);
            out.text(value);
        });
        return out.toByteArray();
    }

    /** An article from columns. */
    static ArticleTexts withExtras(@Nullable String[] texts, byte @Nullable [] extras) {
        return extras == null ? new ArticleTexts(texts, null, Map.of()) : withExtras(texts, new ByteInput(extras, 0));
    }

    private static ArticleTexts withExtras(@Nullable String[] texts, ByteInput in) {
        List<String> tags = tags(in);
        int count = in.varint();
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            String name = in.text();
            attributes.put(name, in.text());
        }
        return new ArticleTexts(texts, tags, attributes);
    }

    private static @Nullable List<String> tags(ByteInput in) {
        int count = in.varint() - 1;
        if (count < 0) {
            return null;
        }
        List<String> tags = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            tags.add(in.text());
        }
        return tags;
    }
}
