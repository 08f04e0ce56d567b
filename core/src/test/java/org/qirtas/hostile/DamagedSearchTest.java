package org.qirtas.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.qirtas.Archive;
import org.qirtas.ArchiveException;
import org.qirtas.SearchOrder;
import org.qirtas.testing.MemoryArchive;
import org.qirtas.testing.SearchableNews;

/** A search in a damaged archive gives the right answer or an error. */
class DamagedSearchTest {

    private static final List<String> QUERIES = List.of("ا* OR a*", "title:م*", "a* -b*");

    @Test
    void aFlippedBitIsAnErrorOrChangesNothing() throws IOException {
        byte[] bytes = MemoryArchive.pack(SearchableNews.articles(90));
        List<List<Long>> expected;
        try (Archive archive = Archive.open(bytes)) {
            expected = List.of(found(archive, 0), found(archive, 1), found(archive, 2));
        }
        Random random = new Random(7);
        int errors = 0;
        for (int i = 0; i < 400; i++) {
            byte[] damaged = bytes.clone();
            damaged[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
            try (Archive archive = Archive.open(damaged)) {
                int query = i % QUERIES.size();
                assertEquals(expected.get(query), found(archive, query));
            } catch (ArchiveException e) {
                errors++;
            }
        }
        assertTrue(errors > 100, errors + " errors");
    }

    private static List<Long> found(Archive archive, int query) throws IOException {
        return archive.search(QUERIES.get(query))
                .order(SearchOrder.ADDED)
                .ordinals()
                .boxed()
                .toList();
    }
}
