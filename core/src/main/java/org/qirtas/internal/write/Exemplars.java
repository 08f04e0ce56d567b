package org.qirtas.internal.write;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.qirtas.internal.article.EncodedArticle;
import org.qirtas.internal.zstd.Dictionary;

/**
 * Where a dictionary that was made of a sample has which contents. An article with one of them needs no frame. For one
 * thread while it grows, and for any number after that.
 */
final class Exemplars {

    /** The offset of a content that is not in the dictionary. */
    static final int NOWHERE = -1;

    /** Of a dictionary that was made of the articles that are written. */
    static final Exemplars NONE = new Exemplars(Dictionary.NONE);

    private final Dictionary dictionary;
    private final Map<ByteBuffer, Integer> offsets = new HashMap<>();

    Exemplars(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    void add(int offset, int length) {
        offsets.putIfAbsent(dictionary.content(offset, length), offset);
    }

    /** The offset of a content, or {@link #NOWHERE}. */
    int find(EncodedArticle content) {
        return offsets.isEmpty() ? NOWHERE : offsets.getOrDefault(ByteBuffer.wrap(content.bytes()), NOWHERE);
    }
}
