package org.qirtas.internal.write;

import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.qirtas.internal.article.DictionaryCoding;
import org.qirtas.internal.article.EncodedArticle;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.zstd.Dictionary;

/**
 * The stored form of a dictionary, made when it is first needed. For one thread at a time.
 */
final class CodedDictionary {

    private final Tuning tuning;
    private final Dictionary dictionary;
    private List<EncodedArticle> articles;
    private IntConsumer compressed = bytes -> {};
    private DictionaryCoding.@Nullable Stored stored;

    /**
     * A dictionary that is not coded yet.
     *
     * @param articles contents of articles that will refer to it, or of a sample
     */
    CodedDictionary(Tuning tuning, Dictionary dictionary, List<EncodedArticle> articles) {
        this.tuning = tuning;
        this.dictionary = dictionary;
        this.articles = articles;
    }

    /** Whether the stored form may have codes for frames. */
    boolean mayHaveCodes() {
        return tuning.codesFrames();
    }

    /** Tells a receiver how many bytes were compressed since its last call. */
    void reportTo(IntConsumer receiver) {
        compressed = receiver;
    }

    /** The stored form. */
    DictionaryCoding.Stored get() throws FormatException {
        if (stored == null) {
            stored = tuning.dictionaryCoding().store(dictionary, articles, tuning.modelSearch(), compressed);
            articles = List.of();
        }
        return stored;
    }
}
