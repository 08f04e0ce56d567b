package org.qirtas.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qirtas.bench.report.Footprint;
import org.qirtas.bench.report.Repeated;
import org.qirtas.bench.store.Store;

/** What is told about the memory of a store. */
class StoreFootprintTest {

    @TempDir
    private Path folder;

    @Test
    void memoryOutsideTheHeapIsNotFree() throws IOException {
        StoreBuilds built = StoreBuilds.build(ArticleSource.SEEDS, folder, List.of(Store.ROCKSDB_4K));
        Footprint footprint = StoreFootprint.of(Store.ROCKSDB_4K, folder.resolve("ROCKSDB_4K"), built.keys(), 0);
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
        StoreBuilds built = StoreBuilds.build(ArticleSource.SEEDS, folder, List.of());
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
