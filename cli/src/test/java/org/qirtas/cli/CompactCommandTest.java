package org.qirtas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands compact and split. */
class CompactCommandTest {
    @TempDir
    Path folder;

    private Path merged() throws IOException {
        Path first = Samples.archive(folder);
        Path second = Files.copy(first, folder.resolve("second.qrt"));
        Path merged = folder.resolve("merged.qrt");
        Run.of("merge", first, second, "-o", merged).done();
        return merged;
    }

    @Test
    void whatIsLostIsSaidBefore() throws IOException {
        Path merged = merged();
        Path compact = folder.resolve("compact.qrt");
        Run run = Run.of("compact", merged, "-o", compact).ends(0);
        assertEquals(
                "qirtas: the root changes: proofs against the old root will not hold for " + compact + "\n", run.err());
        assertEquals("compacted  2 generations", run.lines().get(0));
        assertEquals(
                Run.of("export", merged).done().out(),
                Run.of("export", compact).done().out());
        Path again = folder.resolve("again.qrt");
        Run same = Run.of("compact", compact, "-o", again, "--profile", "dense").done();
        assertTrue(same.lines().get(4).endsWith(", as before"), same.out());
        assertTrue(Run.of("info", again).done().out().contains("dense"));
        assertEquals(2, Run.of("compact", merged, "-o", merged, "--force").status());
        assertEquals(3, Run.of("compact", merged, "-o", again).status());
    }

    @Test
    void articlesAreSortedByDate() throws IOException {
        Path archive = Samples.archive(folder);
        Path sorted = folder.resolve("sorted.qrt");
        Run run =
                Run.of("compact", archive, "-o", sorted, "--order", "published").ends(0);
        assertTrue(run.err().contains("unless the articles are in this order already, the root changes"), run.err());
        assertEquals(
                Run.of("list", archive, "--oldest").done().out(),
                Run.of("list", sorted).done().out());
    }

    @Test
    void aPartForEachValue() throws IOException {
        Path merged = merged();
        Path parts = folder.resolve("parts");
        List<String> said =
                Run.of("split", merged, "--by", "language", "-o", parts).done().lines();
        assertEquals("parts      4", said.get(4));
        assertTrue(said.get(0).endsWith(parts.resolve("merged-ar.qrt").toString()), said.get(0));
        assertTrue(said.get(0).contains(" 4 articles"), said.get(0));
        Run.of("verify", parts.resolve("merged-none.qrt")).done();
        assertEquals(3, Run.of("split", merged, "--by", "language", "-o", parts).status());
        Run.of("split", merged, "--by", "count:4", "-o", parts).done();
        Run.of("split", merged, "--by", "size:1GB", "-o", parts, "--force").done();
        for (String wrong : List.of("day", "count:0", "count:3MB", "size:", "size:-1", "size:9999999999GB")) {
            assertTrue(Run.of("split", merged, "--by", wrong, "-o", parts)
                    .ends(2)
                    .err()
                    .contains("--by must be"));
        }
    }
}
