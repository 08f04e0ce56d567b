package org.qirtas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SalvageCommandTest {
    @TempDir
    Path folder;

    @Test
    void anArchiveWithoutItsEnd() throws IOException {
        Path archive = Samples.archive(folder);
        String exported = Run.of("export", archive).done().out();
        byte[] bytes = Files.readAllBytes(archive);
        Files.write(archive, Arrays.copyOf(bytes, bytes.length - 45));
        Path target = folder.resolve("new.qrt");
        assertEquals(
                "salvaged   5 articles\nlost       0 articles\n",
                Run.of("salvage", archive, "-o", target).done().out());
        assertEquals(exported, Run.of("export", target).done().out());
        assertTrue(Run.of("salvage", archive, "-o", target).ends(3).err().contains("--force"));
    }

    @Test
    void aLostArticle() throws IOException {
        Path archive = Samples.archive(folder);
        Damage.flipAByte(archive);
        Path target = folder.resolve("new.qrt");
        Map<String, Object> report = Json.object(
                Run.of("salvage", archive, "-o", target, "--json").ends(1).out());
        assertEquals(4L, report.get("articles"));
        assertEquals(1L, report.get("lost"));
        assertEquals(1, Json.list(report, "damage").size());
        Run.of("verify", target).done();
    }

    @Test
    void nothingToSalvage() throws IOException {
        Path text = Files.writeString(folder.resolve("text.txt"), "no archive");
        Path target = folder.resolve("new.qrt");
        Run.of("salvage", text, "-o", target).ends(3);
        assertFalse(Files.exists(target));
    }
}
