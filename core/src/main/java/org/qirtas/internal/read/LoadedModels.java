package org.qirtas.internal.read;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.qirtas.internal.article.DecodingModel;
import org.qirtas.internal.article.ModelMemory;
import org.qirtas.internal.bytes.FormatException;

/**
 * Text models in memory, by digest. Archives that use the same model share it. One thread loads a model, and others
 * wait. The last used models are kept up to a limit; any other model may be collected when no archive uses it. For any
 * number of threads.
 */
public final class LoadedModels {

    private final long maxKept;
    private final Map<String, Place> places = new ConcurrentHashMap<>();

    /** The last used models, the oldest use first. It is also the lock for its own changes. */
    private final Map<String, DecodingModel> kept = new LinkedHashMap<>(16, 0.75f, true);

    private long keptBytes;

    /**
     * No models.
     *
     * @param maxKept maximum bytes of the models that are kept
     */
    public LoadedModels(long maxKept) {
        this.maxKept = maxKept;
    }

    /** Loads a model. */
    public interface Loader {
        DecodingModel load() throws IOException, FormatException;
    }

    /** The place of a model, which is empty before the model is loaded, and after it was collected. */
    private static final class Place {
        private final ReentrantLock loading = new ReentrantLock();
        private WeakReference<@Nullable DecodingModel> model = new WeakReference<>(null);

        DecodingModel get(Loader loader) throws IOException, FormatException {
            loading.lock();
            try {
                DecodingModel present = model.get();
                if (present == null) {
                    present = loader.load();
                    model = new WeakReference<>(present);
                }
                return present;
            } finally {
                loading.unlock();
            }
        }

        boolean isAbandoned() {
            return !loading.isLocked() && model.get() == null;
        }
    }

    /**
     * The model with a digest.
     *
     * @param loader loads it if it is not there, and checks that it has the digest
     */
    DecodingModel get(String digest, Loader loader) throws IOException, FormatException {
        try {
            DecodingModel model =
                    places.computeIfAbsent(digest, added -> new Place()).get(loader);
            keep(digest, model);
            return model;
        } finally {
            places.values().removeIf(Place::isAbandoned);
        }
    }

    private void keep(String digest, DecodingModel model) {
        long bytes = ModelMemory.of(model.model());
        if (bytes > maxKept) {
            return;
        }
        synchronized (kept) {
            keptBytes += kept.put(digest, model) == null ? bytes : 0;
            Iterator<DecodingModel> oldest = kept.values().iterator();
            while (keptBytes > maxKept) {
                keptBytes -= ModelMemory.of(oldest.next().model());
                oldest.remove();
            }
        }
    }

    /** Digests of the models that are kept, the oldest use first. */
    List<String> keptDigests() {
        synchronized (kept) {
            return List.copyOf(kept.keySet());
        }
    }

    /** Bytes of the models that are kept. */
    long keptBytes() {
        synchronized (kept) {
            return keptBytes;
        }
    }
}
