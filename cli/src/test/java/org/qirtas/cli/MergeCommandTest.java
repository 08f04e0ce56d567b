package org.qirtas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command merge. */
class MergeCommandTest {
    @TempDir
    Path folder;

    private Path archive(String name, String... lines) throws IOException {
        Path input = Files.write(folder.resolve(name + ".jsonl"), List.of(lines));
        Path archive = folder.resolve(name + ".qrt");
        Run.of("pack", input, "-o", archive, "--profile", "fast").done();
        return archive;
    }

    @Test
    void theArticlesOfAllArchives() throws IOException {
        Path first = archive("first", Samples.ARABIC, Samples.PERSIAN);
        Path second = archive("second", Samples.CORRECTED, Samples.ENGLISH);
        Path all = folder.resolve("all.qrt");
        List<String> said = Run.of("merge", first, second, "-o", all).done().lines();
        assertEquals("merged     2 archives", said.get(0));
        assertEquals("articles   4", said.get(1));
        assertEquals(
                Run.of("get", second, "71046", "--json").done().out(),
                Run.of("get", all, "71046", "--json").done().out());
        assertEquals(
                2, Run.of("get", all, "71046", "--all", "--json").done().lines().size());
        String both = Run.of("export", first).done().out()
                + Run.of("export", second).done().out();
        assertEquals(both, Run.of("export", all).done().out());
        Run.of("verify", all).done();
        assertEquals(3, Run.of("merge", first, second, "-o", all).status());
        Object bytes = Json.object(Run.of("merge", first, second, "-o", all, "--force", "--json")
                        .done()
                        .out())
                .get("bytesOut");
        assertEquals(String.valueOf(Files.size(all)), String.valueOf(bytes));
    }

    @Test
    void archivesThatCannotBeMerged() throws IOException {
        Path first = archive("first", Samples.ARABIC);
        Path all = folder.resolve("all.qrt");
        assertTrue(Run.of("merge", first, first, "-o", all).ends(2).err().contains("is given twice"));
        assertTrue(Run.of("merge", first, "-o", first, "--force").ends(2).err().contains("would replace"));
        Run.of("merge", first, folder.resolve("absent.qrt"), "-o", all).ends(3);
        Run.of("merge", "-o", all).ends(2);
        byte[] rotten = Files.readAllBytes(first);
        rotten[rotten.length / 2] ^= 1;
        Path second = Files.write(folder.resolve("second.qrt"), rotten);
        assertTrue(Run.of("merge", first, second, "-o", all).ends(1).err().startsWith("qirtas: " + second));
        assertFalse(Files.exists(all));
    }
}
