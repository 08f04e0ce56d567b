package org.qirtas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command index, and the options of other commands for search indexes. */
class IndexCommandTest {

    @TempDir
    Path folder;

    private static boolean hasIndex(Path archive) throws IOException {
        Run.of("verify", archive).done();
        return Run.of("info", archive).done().out().contains("search index");
    }

    @Test
    void anArchiveGetsAnIndexAndLosesIt() throws IOException {
        Path archive = Samples.archive(folder);
        byte[] before = Files.readAllBytes(archive);
        assertFalse(hasIndex(archive));
        List<String> said = Run.of("index", archive).done().lines();
        assertTrue(said.get(0).startsWith("bytes before  "), said.get(0));
        assertTrue(said.get(1).startsWith("bytes after   "), said.get(1));
        assertTrue(hasIndex(archive));
        Path small = folder.resolve("small.qrt");
        Run.of("index", archive, "--small", "-o", small).done();
        assertTrue(hasIndex(small));
        assertTrue(Files.size(small) < Files.size(archive));
        assertEquals(3, Run.of("index", archive, "-o", small).status());
        Path phrases = folder.resolve("phrases.qrt");
        Run.of("index", archive, "--phrases", "-o", phrases).done();
        assertTrue(hasIndex(phrases));
        assertNotEquals(-1, Files.mismatch(phrases, archive));
        Path ranked = folder.resolve("ranked.qrt");
        Run.of("index", archive, "--ranked", "-o", ranked).done();
        assertTrue(hasIndex(ranked));
        assertNotEquals(-1, Files.mismatch(ranked, archive));
        assertNotEquals(-1, Files.mismatch(ranked, phrases));
        assertEquals(
                2,
                Run.of("index", archive, "--phrases", "--small", "-o", phrases).status());
        Run.of("index", archive, "--none", "-o", small, "--force").done();
        assertEquals(-1, Files.mismatch(small, Files.write(folder.resolve("before.qrt"), before)));
    }

    @Test
    void newArchivesHaveAnIndexOnRequest() throws IOException {
        Path archive = Samples.archive(folder);
        Path other = folder.resolve("other.qrt");
        Run.of("compact", archive, "-o", other, "--index").done();
        assertTrue(hasIndex(other));
        Run.of("compact", other, "-o", archive, "--force").done();
        assertTrue(hasIndex(archive));
        Run.of("compact", archive, "-o", other, "--force", "--no-index").done();
        assertFalse(hasIndex(other));
        Run.of("salvage", archive, "-o", other, "--force", "--small-index").done();
        assertTrue(hasIndex(other));
        Path phrases = folder.resolve("phrases.qrt");
        Run.of("compact", archive, "-o", phrases, "--phrase-index").done();
        Path again = folder.resolve("again.qrt");
        Run.of("compact", phrases, "-o", again).done();
        assertEquals(-1, Files.mismatch(phrases, again));
        Path ranked = folder.resolve("ranked.qrt");
        Run.of("compact", phrases, "-o", ranked, "--ranked-index").done();
        assertTrue(Run.of("info", ranked).out().contains("\nindex       ranked\n"));
        Path packed = folder.resolve("packed.qrt");
        Path articles = folder.resolve("articles.jsonl");
        Files.writeString(articles, Run.of("export", archive).done().out());
        Run.of("pack", "--index", articles, "-o", packed).done();
        assertTrue(hasIndex(packed));
        assertEquals(
                2,
                Run.of("pack", "--index", "--no-index", articles, "-o", packed).status());
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Run run = Run.of("index", folder.resolve("absent.qrt"));
        assertEquals(3, run.status());
        assertTrue(run.err().contains("absent.qrt"), run.err());
    }
}
