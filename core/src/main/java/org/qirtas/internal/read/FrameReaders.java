package org.qirtas.internal.read;

import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;
import org.qirtas.internal.article.DecodingModel;
import org.qirtas.internal.article.FrameBuffers;
import org.qirtas.internal.article.FrameReader;

/** The frame readers of an article reader, one for each text model. They share their buffers. For one thread at a time. */
final class FrameReaders implements AutoCloseable {

    /** Maximum number of frame readers that are kept. Each takes about 160 KB outside the heap. */
    private static final int MAX_KEPT = 64;

    private final FrameBuffers buffers;
    private final IdentityHashMap<DecodingModel, FrameReader> readers = new IdentityHashMap<>();
    private @Nullable DecodingModel lastModel;
    private @Nullable FrameReader last;

    FrameReaders(FrameBuffers buffers) {
        this.buffers = buffers;
    }

    /** The reader for a model. */
    FrameReader of(DecodingModel model) {
        FrameReader reader = last;
        if (reader == null || lastModel != model) {
            reader = find(model);
            lastModel = model;
            last = reader;
        }
        return reader;
    }

    private FrameReader find(DecodingModel model) {
        FrameReader reader = readers.get(model);
        if (reader == null) {
            if (readers.size() == MAX_KEPT) {
                close();
            }
            reader = new FrameReader(model, buffers);
            readers.put(model, reader);
        }
        return reader;
    }

    /** Frees the native contexts. */
    @Override
    public void close() {
        readers.values().forEach(FrameReader::close);
        readers.clear();
        last = null;
        lastModel = null;
    }
}
