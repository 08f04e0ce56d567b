package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qirtas.Archive;
import org.qirtas.ArchiveSet;
import org.qirtas.Archives;
import org.qirtas.Article;
import org.qirtas.Articles;
import org.qirtas.CorruptArchiveException;
import org.qirtas.WriterOptions;
import org.qirtas.testing.GeneratedNews;
import org.qirtas.testing.GrownArchive;
import org.qirtas.testing.MemoryArchive;

/** The differences between archives. */
class CompareTest {

    private static final List<Article> NEWS = new GeneratedNews("ar", 3).articles(140, 60);

    private static List<String> differences(Articles older, Articles newer) throws IOException {
        List<String> found = new ArrayList<>();
        newer.compare(older, difference -> found.add(difference.kind() + " " + difference.key()));
        return found;
    }

    private static List<String> differences(byte[] older, byte[] newer) throws IOException {
        try (Archive before = Archive.open(older);
                Archive after = Archive.open(newer)) {
            return differences(before, after);
        }
    }

    private static Article changed(int number) {
        return NEWS.get(number).toBuilder().title("another title").build();
    }

    @Test
    void theSameArticlesInAnotherOrderAndFormAreEqual() throws IOException {
        List<Article> reversed = new ArrayList<>(NEWS);
        Collections.reverse(reversed);
        byte[] grown =
                GrownArchive.of(NEWS.subList(0, 70), List.of(changed(3)), NEWS.subList(70, 140), NEWS.subList(3, 4));
        assertEquals(List.of(), differences(MemoryArchive.pack(reversed), grown));
        assertEquals(List.of(), differences(grown, MemoryArchive.pack(reversed)));
        assertEquals(List.of(), differences(MemoryArchive.pack(List.of()), MemoryArchive.pack(List.of())));
    }

    @Test
    void addedChangedAndRemovedOnesAreFoundOnce() throws IOException {
        byte[] older = GrownArchive.of(NEWS.subList(0, 100), NEWS.subList(5, 6));
        GrownArchive grown = new GrownArchive().add(NEWS.subList(0, 110));
        grown.delete(20, 109).add(List.of(changed(5), changed(101), changed(7)));
        byte[] newer = grown.add(List.of(NEWS.get(7))).toBytes();
        List<String> expected = new ArrayList<>();
        for (int added : new int[] {100, 102, 103, 104, 105, 106, 107, 108}) {
            expected.add("ADDED " + NEWS.get(added).key());
        }
        expected.add("CHANGED " + NEWS.get(5).key());
        expected.add("ADDED " + NEWS.get(101).key());
        expected.add("REMOVED " + NEWS.get(20).key());
        assertEquals(expected, differences(older, newer));
    }

    @Test
    void keysThatDifferInTheScriptOfDigitsAreEqual() throws IOException {
        Article western = Article.builder().id("12").body("b").build();
        Article eastern = Article.builder().id("\u0661\u0662").body("b").build();
        assertEquals(
                List.of("CHANGED \u0661\u0662"),
                differences(MemoryArchive.pack(List.of(western)), MemoryArchive.pack(List.of(eastern))));
    }

    @Test
    void redactedArticlesAreRemovedAndSetsAreCompared(@TempDir Path folder) throws IOException {
        Path first = Files.write(folder.resolve("1.qrt"), MemoryArchive.pack(NEWS.subList(0, 50)));
        Path second = Files.write(folder.resolve("2.qrt"), MemoryArchive.pack(NEWS.subList(40, 140)));
        Path redacted = folder.resolve("3.qrt");
        Archives.redact(second, List.of(NEWS.get(60).key()), redacted, WriterOptions.DEFAULT);
        try (Archive all = Archive.open(MemoryArchive.pack(NEWS));
                ArchiveSet set = ArchiveSet.open(List.of(first, redacted))) {
            assertEquals(List.of("REMOVED " + NEWS.get(60).key()), differences(all, set));
            assertEquals(List.of("ADDED " + NEWS.get(60).key()), differences(set, all));
        }
    }

    @Test
    void damageIsNoDifference() throws IOException {
        byte[] whole = MemoryArchive.pack(NEWS);
        byte[] damaged = whole.clone();
        damaged[whole.length / 4] ^= 1;
        assertThrows(CorruptArchiveException.class, () -> differences(whole, damaged));
        assertThrows(CorruptArchiveException.class, () -> differences(damaged, whole));
    }
}
