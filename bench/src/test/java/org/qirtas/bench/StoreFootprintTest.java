package org.qirtas.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qirtas.Article;
import org.qirtas.bench.report.Footprint;
import org.qirtas.bench.report.Repeated;
import org.qirtas.bench.store.KeyedArticle;
import org.qirtas.bench.store.Store;

/** What is told about the memory of a store. */
class StoreFootprintTest {

    @TempDir
    private Path folder;

    private StoreBuilds build(Store... stores) throws IOException {
        Article article = Article.builder().id("1").body("A fair in the town").build();
        return StoreBuilds.build(new StoreCorpus(KeyedArticle.of(List.of(article))), folder, List.of(stores));
    }

    @Test
    void memoryOutsideTheHeapIsNotFree() throws IOException {
        StoreBuilds built = build(Store.SQLITE);
        Footprint footprint = StoreFootprint.of(Store.SQLITE, folder.resolve("SQLITE"), built.keys(), 0);
        assertTrue(footprint.firstMillis().mean() > 0);
        if (ResidentMemory.now().anonymousBytes() >= 0) {
            assertTrue(footprint.isResidentKnown());
            long nativeBytes = footprint.otherBytes() + footprint.mappedBytes();
            assertTrue(nativeBytes > 1_000_000, "the library alone is larger than " + nativeBytes);
            assertEquals(footprint.heapBytes() + nativeBytes, footprint.residentBytes());
        }
    }

    @Test
    void aStoreThatCannotBeOpenedHasNoFigures() throws IOException {
        StoreBuilds built = build();
        assertThrows(IOException.class, () -> StoreFootprint.of(Store.ZIP, folder.resolve("missing"), built.keys(), 1));
    }

    @Test
    void linesOfTheSystemAreAdded() {
        ResidentMemory before = ResidentMemory.of(List.of("VmRSS:\t 60 kB", "RssAnon:\t 40 kB", "RssFile:\t 20 kB"));
        assertEquals(new ResidentMemory(40 << 10, 20 << 10), before);
        ResidentMemory after = ResidentMemory.of(List.of("RssAnon:\t 39 kB", "RssFile:\t 50 kB", "RssShmem:\t 3 kB"));
        assertEquals(new ResidentMemory(0, 33 << 10), after.since(before));
    }

    @Test
    void aSystemThatTellsNothingLeavesMemoryUnknown() {
        ResidentMemory unknown = ResidentMemory.of(List.of("VmRSS:\t 60 kB"));
        assertEquals(new ResidentMemory(-1, -1), unknown);
        assertEquals(unknown, new ResidentMemory(7, 7).since(unknown));
        Footprint heapOnly = new Footprint(Repeated.of(1), 5, -1, -1);
        assertEquals(5, heapOnly.residentBytes());
    }
}
