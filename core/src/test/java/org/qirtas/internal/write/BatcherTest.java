package org.qirtas.internal.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.qirtas.Article;

class BatcherTest {

    private static final Article ARTICLE = Article.builder().id("1").build();

    private static void add(Batcher batcher, int articles, long units) {
        for (int i = 0; i < articles; i++) {
            batcher.add(ARTICLE, units);
        }
    }

    @Test
    void aBatchIsPackedWhenItIsLargeAndFillsChunks() {
        Batcher batcher = new Batcher(article -> true);
        add(batcher, 63, Tuning.BATCH_UNITS);
        assertFalse(batcher.isFull());
        add(batcher, 1, 0);
        assertTrue(batcher.isFull());
        add(batcher, 1, 0);
        assertFalse(batcher.isFull());
        add(batcher, 63, 0);
        assertTrue(batcher.isFull());
    }

    @Test
    void smallArticlesWaitForOthers() {
        Batcher batcher = new Batcher(article -> true);
        add(batcher, 6400, 1);
        assertFalse(batcher.isFull());
    }

    @Test
    void aLanguageWithoutAModelIsWaitedFor() {
        Batcher batcher = new Batcher(article -> false);
        add(batcher, 64, Tuning.TRAINING_BATCH_UNITS / 64 - 1);
        assertFalse(batcher.isFull());
        add(batcher, 64, 1);
        assertTrue(batcher.isFull());
    }

    @Test
    void textsOfColumnsFillABatchToo() {
        Batcher batcher = new Batcher(article -> true);
        Article article = Article.builder().section("s".repeat(1 << 16)).build();
        for (int i = 0; i < 127; i++) {
            batcher.add(article, 0);
        }
        assertFalse(batcher.isFull());
        batcher.add(article, 0);
        assertTrue(batcher.isFull());
    }

    @Test
    void takingBeginsAnew() {
        Batcher batcher = new Batcher(article -> true);
        add(batcher, 64, Tuning.BATCH_UNITS);
        List<Article> taken = batcher.take();
        assertEquals(64, taken.size());
        add(batcher, 64, 1);
        assertFalse(batcher.isFull());
        assertEquals(64, batcher.take().size());
        assertTrue(batcher.take().isEmpty());
    }
}
