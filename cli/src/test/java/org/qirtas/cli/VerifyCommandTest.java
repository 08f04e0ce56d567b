package org.qirtas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {
    @TempDir
    Path folder;

    @Test
    void whole() throws IOException {
        Path archive = Samples.archive(folder);
        String expected = String.format(Locale.ROOT, "whole: 5 articles, %,d bytes checked\n", Files.size(archive));
        assertEquals(expected, Run.of("verify", archive).done().out());
    }

    @Test
    void wholeAsJson() throws IOException {
        Path archive = Samples.archive(folder);
        assertEquals(
                Map.of(
                        "whole",
                        true,
                        "articles",
                        5L,
                        "unfinishedBytes",
                        0L,
                        "redacted",
                        0L,
                        "bytes",
                        Files.size(archive),
                        "damage",
                        List.of(),
                        "missingModels",
                        List.of()),
                Json.object(Run.of("verify", archive, "--json").done().out()));
    }

    @Test
    void damaged() throws IOException {
        Path archive = Samples.archive(folder);
        Damage.flipAByte(archive);
        String out = Run.of("verify", archive).ends(1).out();
        assertTrue(out.startsWith(archive + " is damaged at byte "), out);
        assertTrue(out.contains("\ndamaged in "), out);
    }

    @Test
    void damagedAsJson() throws IOException {
        Path archive = Samples.archive(folder);
        Damage.flipAByte(archive);
        Map<String, Object> report =
                Json.object(Run.of("verify", archive, "--json").ends(1).out());
        assertEquals(false, report.get("whole"));
        assertFalse(Json.list(report, "damage").isEmpty());
    }

    @Test
    void cutOff() throws IOException {
        Path archive = Samples.archive(folder);
        byte[] bytes = Files.readAllBytes(archive);
        Files.write(archive, Arrays.copyOf(bytes, bytes.length - 1));
        assertEquals(
                false,
                Json.object(Run.of("verify", archive, "--json").ends(1).out()).get("whole"));
        assertTrue(Run.of("verify", archive).ends(1).out().startsWith(archive + " is damaged at byte "));
    }
}
