package org.qirtas.internal.article;

import com.github.luben.zstd.ZstdDictDecompress;
import org.jspecify.annotations.Nullable;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.zstd.Dictionary;
import org.qirtas.internal.zstd.DictionaryLoader;

/**
 * A text model that is ready for decompression. For any number of threads. Its native memory is freed when no context
 * uses it, not when an archive is closed, because another thread may be reading at that moment.
 */
public final class DecodingModel {

    private static final DecodingModel IDENTITY = new DecodingModel(TextModel.IDENTITY);

    private final TextModel model;
    private @Nullable ZstdDictDecompress decompressDictionary;

    private DecodingModel(TextModel model) {
        this.model = model;
    }

    /** Model 0. */
    public static DecodingModel identity() {
        return IDENTITY;
    }

    /** A model that is ready to decode. */
    public static DecodingModel of(TextModel model) throws FormatException {
        DecodingModel ready = new DecodingModel(model);
        if (model.dictionary().headerLength() > 0) {
            ready.decompressDictionary();
        }
        return ready;
    }

    /** The model. */
    public TextModel model() {
        return model;
    }

    /**
     * The dictionary in the form that zstd needs. It is made at the first use, because a dictionary without a header is
     * rarely needed in this form.
     */
    synchronized ZstdDictDecompress decompressDictionary() throws FormatException {
        if (decompressDictionary == null) {
            decompressDictionary = ready(model.dictionary());
        }
        return decompressDictionary;
    }

    private static ZstdDictDecompress ready(Dictionary dictionary) throws FormatException {
        try {
            return DictionaryLoader.forReading(dictionary);
        } catch (IllegalStateException e) {
            throw new FormatException("the dictionary's entropy tables cannot be read: " + e.getMessage());
        }
    }
}
