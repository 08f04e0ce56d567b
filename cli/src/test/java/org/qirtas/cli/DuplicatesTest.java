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

class DuplicatesTest {
    private static final String FIRST = "{\"id\":\"1\",\"body\":\"The harbour library opened its doors again today.\"}";
    private static final String NEAR =
            "{\"id\":\"2\",\"body\":\"The harbour library opened its doors again — today!\"}";
    private static final String OTHER = "{\"id\":\"3\",\"body\":\"Something else happened in another town.\"}";

    @TempDir
    Path folder;

    private Path lines() throws IOException {
        return Files.write(folder.resolve("news.jsonl"), List.of(FIRST, OTHER, NEAR, FIRST));
    }

    private Path target() {
        return folder.resolve("news.qrt");
    }

    @Test
    void duplicatesAreReportedAndKept() throws IOException {
        Path report = folder.resolve("dups.jsonl");
        Run run = Run.of("pack", lines(), "-o", target(), "--report", report).done();
        assertTrue(run.out().contains("duplicates 1 exact, 1 near; 0 left out\n"), run.out());
        assertEquals(
                List.of(
                        "{\"kind\":\"near\",\"key\":\"2\",\"article\":2,\"of\":0,\"similarity\":1.0,\"dropped\":false}",
                        "{\"kind\":\"exact\",\"key\":\"1\",\"article\":3,\"of\":0,\"similarity\":1.0,\"dropped\":false}"),
                Files.readAllLines(report));
        assertEquals(4, Run.of("export", target()).done().lines().size());
        Run.of("pack", lines(), "-o", target(), "--report", report).ends(3);
    }

    @Test
    void exactOnesAreDropped() throws IOException {
        Run run = Run.of("pack", lines(), "-o", target(), "--drop-duplicates", "exact", "--json")
                .done();
        assertEquals(
                List.of(FIRST, OTHER, NEAR), Run.of("export", target()).done().lines());
        assertEquals(1L, Json.object(run.out()).get("droppedDuplicates"));
    }

    @Test
    void nearOnesAreDropped() throws IOException {
        Run.of("pack", lines(), "-o", target(), "--drop-duplicates", "near", "--near", "0.8")
                .done();
        assertEquals(List.of(FIRST, OTHER), Run.of("export", target()).done().lines());
        assertFalse(
                Run.of("pack", lines(), "-o", target(), "--force").done().out().contains("duplicates"));
    }

    @Test
    void wrongUsageIsRefused() throws IOException {
        Path lines = lines();
        Run.of("pack", lines, "-o", target(), "--near", "0.8").ends(2);
        Run.of("pack", lines, "-o", target(), "--drop-duplicates", "near", "--near", "0.3")
                .ends(2);
        Run.of("pack", lines, "-o", target(), "--drop-duplicates", "some").ends(2);
        Run.of("pack", lines, "-o", target(), "--report", lines, "--force").ends(2);
        assertFalse(Files.exists(target()));
    }
}
