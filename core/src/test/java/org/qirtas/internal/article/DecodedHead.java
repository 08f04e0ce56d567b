package org.qirtas.internal.article;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.columns.Metadata;

/** All fields in an article's head. */
record DecodedHead(
        int bodyReference,
        @Nullable Metadata metadata,
        @Nullable String id,
        @Nullable String url,
        @Nullable String title,
        @Nullable String author,
        @Nullable String published,
        @Nullable String updated,
        @Nullable List<String> tags,
        Map<String, String> attributes) {

    static DecodedHead read(ArticleDecoder decoder, TextModel model, byte[] content, int start, int length)
            throws FormatException {
        decoder.begin(model, content, start, length);
        return new DecodedHead(
                decoder.bodyReference(),
                decoder.metadata(),
                decoder.id(),
                decoder.url(),
                decoder.title(),
                decoder.author(),
                decoder.published(),
                decoder.updated(),
                decoder.tags(),
                decoder.attributes());
    }
}
