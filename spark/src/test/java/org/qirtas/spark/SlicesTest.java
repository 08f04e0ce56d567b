package org.qirtas.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Archives divided among tasks. */
class SlicesTest {

    private static SizedArchive archive(String name, long length, long size) {
        return new SizedArchive(new ArchiveFile(name, length, 0), size, size);
    }

    private static List<String> texts(Slices slices) {
        return Arrays.stream(slices.partitions())
                .map(partition -> ((SlicePartition) partition)
                        .slices().stream()
                                .map(slice -> slice.file().path() + " " + slice.from() + "-" + slice.to())
                                .toList()
                                .toString())
                .toList();
    }

    @Test
    void aLargeArchiveIsDividedAtChunks() {
        Slices slices = new Slices(1000, 10);
        slices.addDivided(archive("a", 2900, 640), Bounds.ALL);
        assertEquals(List.of("[a 0-256]", "[a 256-512]", "[a 512-640]"), texts(slices));
    }

    @Test
    void smallArchivesShareATask() {
        Slices slices = new Slices(1000, 10);
        for (String name : List.of("a", "b", "c")) {
            slices.addDivided(archive(name, 480, 100), Bounds.ALL);
        }
        assertEquals(List.of("[a 0-100, b 0-100]", "[c 0-100]"), texts(slices));
    }

    @Test
    void onlyWantedArticlesAreRead() {
        Slices slices = new Slices(1000, 10);
        Bounds wanted = new Bounds(100, 299);
        slices.addDivided(archive("a", 6400, 640), wanted);
        slices.addWhole(archive("b", 6400, 640), wanted);
        slices.addDivided(archive("c", 640, 64), wanted);
        slices.addWhole(archive("d", 640, 0), Bounds.ALL);
        assertEquals(List.of("[a 100-192]", "[a 192-300]", "[b 100-300]"), texts(slices));
    }

    @Test
    void noArticleIsReadTwiceOrNever() {
        for (long size = 1; size < 700; size += 37) {
            for (long max = 1; max < 9000; max = 3 * max + 1) {
                Slices slices = new Slices(max, 0);
                slices.addDivided(archive("a", 10 * size, size), Bounds.ALL);
                List<Long> ends = new ArrayList<>(List.of(0L));
                Arrays.stream(slices.partitions())
                        .flatMap(partition -> ((SlicePartition) partition).slices().stream())
                        .forEach(slice -> {
                            assertEquals(ends.get(ends.size() - 1), slice.from());
                            ends.add(slice.to());
                        });
                assertEquals(size, ends.get(ends.size() - 1));
            }
        }
    }
}
