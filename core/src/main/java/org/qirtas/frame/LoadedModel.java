package org.qirtas.frame;

import com.github.luben.zstd.ZstdDictDecompress;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A text model ready for decompressing. For any number of threads. The native part is freed when the last context that
 * uses it has gone, not when an archive is closed: another thread may be reading just then.
 */
public final class LoadedModel {

    private final TextModel model;
    private final @Nullable ZstdDictDecompress decompressDictionary;

    /** Makes a model ready. */
    public LoadedModel(TextModel model) {
        this.model = model;
        byte[] bytes = model.dictionary().bytes();
        decompressDictionary = bytes.length == 0 ? null : ready(bytes);
    }

    private static ZstdDictDecompress ready(byte[] bytes) {
        ByteBuffer direct = ByteBuffer.allocateDirect(bytes.length).put(0, bytes);
        return new ZstdDictDecompress(direct, true);
    }

    /** The model. */
    public TextModel model() {
        return model;
    }

    ZstdDictDecompress decompressDictionary() {
        if (decompressDictionary == null) {
            throw new IllegalStateException("the model has no dictionary");
        }
        return decompressDictionary;
    }
}
