package org.qirtas.internal.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qirtas.internal.article.DecodingModel;
import org.qirtas.internal.article.ModelMemory;
import org.qirtas.internal.article.TextModel;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.testing.SmallModel;

class LoadedModelsTest {

    private static final long BYTES = ModelMemory.of(SmallModel.TRAINED);

    private final AtomicInteger loads = new AtomicInteger();

    private DecodingModel get(LoadedModels models, String digest) throws IOException, FormatException {
        return models.get(digest, () -> {
            loads.incrementAndGet();
            return DecodingModel.of(SmallModel.TRAINED);
        });
    }

    @Test
    void equalDigestsShareAModel() throws Exception {
        LoadedModels models = new LoadedModels(0);
        DecodingModel first = get(models, "a");
        assertSame(first, get(models, "a"));
        assertNotSame(first, get(models, "b"));
        assertEquals(2, loads.get());
    }

    @Test
    void manyThreadsLoadAModelOnce() {
        LoadedModels models = new LoadedModels(BYTES);
        Set<DecodingModel> found = ConcurrentHashMap.newKeySet();
        IntStream.range(0, 200).parallel().forEach(i -> {
            try {
                found.add(get(models, "a"));
            } catch (IOException | FormatException e) {
                throw new AssertionError(e);
            }
        });
        assertEquals(1, found.size());
        assertEquals(1, loads.get());
    }

    @Test
    void theLastUsedModelsAreKeptUpToTheLimit() throws Exception {
        LoadedModels models = new LoadedModels(3 * BYTES);
        for (String digest : List.of("a", "b", "c", "a", "d")) {
            get(models, digest);
            assertTrue(models.keptBytes() <= 3 * BYTES);
        }
        assertEquals(3 * BYTES, models.keptBytes());
        assertEquals(List.of("c", "a", "d"), models.keptDigests());
        LoadedModels tooSmall = new LoadedModels(BYTES - 1);
        get(tooSmall, "a");
        assertEquals(0, tooSmall.keptBytes());
    }

    @Test
    void aModelThatNobodyUsesIsCollected() throws Exception {
        LoadedModels models = new LoadedModels(0);
        get(models, "a");
        for (int i = 0; i < 100 && loads.get() == 1; i++) {
            System.gc();
            get(models, "a");
        }
        assertEquals(2, loads.get());
    }

    @Test
    void aModelThatCannotBeLoadedIsNotThere() throws Exception {
        LoadedModels models = new LoadedModels(BYTES);
        assertThrows(
                FormatException.class,
                () -> models.get("a", () -> {
                    throw new FormatException("it does not match its digest");
                }));
        assertEquals(0, models.keptBytes());
        assertSame(TextModel.IDENTITY, models.get("a", DecodingModel::identity).model());
    }
}
