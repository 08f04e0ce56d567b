package org.qirtas.internal.article;

import org.jspecify.annotations.Nullable;
import org.qirtas.internal.bytes.FormatException;

/** All fields in an article's tail. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record DecodedTail(@Nullable String lead, String body, byte @Nullable [] original) {

    /** Reads what follows the head just read. */
    static DecodedTail read(ArticleDecoder decoder) throws FormatException {
        return new DecodedTail(decoder.lead(), decoder.body(), decoder.original());
    }
}
