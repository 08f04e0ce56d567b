package org.qirtas.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qirtas.ArchiveWriter;
import org.qirtas.Archives;
import org.qirtas.WriterOptions;

class AppendCommandTest {
    private static final String NEW = "{\"id\":\"5\",\"lang\":\"en\",\"title\":\"New\",\"body\":\"Today.\"}\n";

    @TempDir
    Path folder;

    private Path today() throws IOException {
        return Files.writeString(folder.resolve("today.jsonl"), NEW);
    }

    @Test
    void articlesAreAdded() throws IOException {
        Path archive = Samples.archive(folder);
        long before = Files.size(archive);
        Map<String, Object> summary =
                Json.object(Run.of("append", archive, today(), "--json").done().out());
        assertEquals(1L, summary.get("articles"));
        assertEquals(Files.size(archive) - before, summary.get("bytesOut"));
        assertEquals(NEW, Run.of("get", archive, "5", "--json").done().out());
        assertEquals(Samples.ALL + NEW, Run.of("export", archive).done().out());
        Run.of("verify", archive).done();
    }

    @Test
    void noArticle() throws IOException {
        Path archive = Samples.archive(folder);
        byte[] before = Files.readAllBytes(archive);
        Run.of("append", archive, Files.createFile(folder.resolve("none.jsonl")))
                .ends(3);
        assertArrayEquals(before, Files.readAllBytes(archive));
    }

    @Test
    void badInputLeavesTheArchiveAsItIs() throws IOException {
        Path archive = Samples.archive(folder);
        byte[] before = Files.readAllBytes(archive);
        Run.of("append", archive, Files.writeString(folder.resolve("bad.jsonl"), NEW + "{"))
                .ends(3);
        assertArrayEquals(before, Files.readAllBytes(archive));
    }

    @Test
    void noArchive() throws IOException {
        Run.of("append", folder.resolve("none.qrt"), today()).ends(3);
        Run.of("append", today(), Samples.lines(folder)).ends(3);
        assertEquals(NEW, Files.readString(folder.resolve("today.jsonl")));
    }

    @Test
    void theArchiveAsItsOwnInputIsWrongUsage() throws IOException {
        Path archive = Samples.archive(folder);
        Run.of("append", archive, archive).ends(2);
    }

    @Test
    void aSecondAppender() throws IOException {
        Path archive = Samples.archive(folder);
        try (ArchiveWriter writer = Archives.append(archive, WriterOptions.DEFAULT)) {
            String err = Run.of("append", archive, today()).ends(3).err();
            assertTrue(err.contains("another writer is appending to it"), err);
            assertEquals(0, writer.size());
        }
    }

    @Test
    void modelsOfAFile() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 150; i++) {
            lines.append("{\"id\":\"" + i + "\",\"lang\":\"en\",\"body\":\""
                    + ("The harbour library opened its doors again on day " + i + ". ").repeat(4) + "\"}\n");
        }
        Path news = Files.writeString(folder.resolve("en.jsonl"), lines);
        Path models = folder.resolve("en.qrtm");
        Run.of("model", news, "-o", models).done();
        Path day = folder.resolve("day.qrt");
        Run.of("pack", today(), "-o", day, "--models", models).done();
        assertEquals(NEW, Run.of("export", day).done().out());
        assertTrue(Run.of("info", day).done().out().contains("in en.qrtm"));
        Run.of("verify", models).done();
        Path grown = folder.resolve("grown.qrt");
        Run.of("pack", news, "-o", grown).done();
        Run.of("append", grown, today()).done();
        assertTrue(Run.of("info", grown).done().out().contains("in another generation"));
    }

    @Test
    void missingModels() throws IOException {
        Path archive = Samples.archive(folder);
        Run.of("pack", today(), "-o", folder.resolve("x.qrt"), "--models", folder.resolve("none.qrtm"))
                .ends(3);
        Run.of("pack", today(), "-o", folder.resolve("x.qrt"), "--models", folder.resolve("a:b"))
                .ends(2);
        Run.of("verify", archive).done();
    }
}
