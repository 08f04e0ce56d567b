package org.qirtas.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
    private static final byte[] ALL = Samples.ALL.getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void givesBackWhatWasPacked() throws IOException {
        assertArrayEquals(ALL, Run.of("export", Samples.archive(folder)).done().bytes());
    }

    @Test
    void aChoiceOfArticles() throws IOException {
        Path archive = Samples.archive(folder);
        Run run = Run.of("export", archive, "--lang", "fa", "--lang", "en");
        assertEquals(List.of(Samples.PERSIAN, Samples.ENGLISH), run.done().lines());
    }

    @Test
    void toAFile() throws IOException {
        Path target = folder.resolve("out.jsonl");
        assertEquals(
                "",
                Run.of("export", Samples.archive(folder), "-o", target).done().out());
        assertArrayEquals(ALL, Files.readAllBytes(target));
    }

    @Test
    void toCompressedFiles() throws IOException {
        Path archive = Samples.archive(folder);
        Path gzip = folder.resolve("out.jsonl.gz");
        Path zstd = folder.resolve("out.jsonl.ZST");
        Run.of("export", archive, "-o", gzip).done();
        Run.of("export", archive, "-o", zstd).done();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(gzip))) {
            assertArrayEquals(ALL, in.readAllBytes());
        }
        try (InputStream in = new ZstdInputStream(Files.newInputStream(zstd))) {
            assertArrayEquals(ALL, in.readAllBytes());
        }
    }

    @Test
    void existingFileStaysUnlessForced() throws IOException {
        Path archive = Samples.archive(folder);
        Path target = Files.writeString(folder.resolve("out.jsonl"), "precious");
        Run.of("export", archive, "-o", target).ends(3);
        assertEquals("precious", Files.readString(target));
        Run.of("export", archive, "-o", target, "--force").done();
        assertArrayEquals(ALL, Files.readAllBytes(target));
    }

    @Test
    void aDamagedArticleIsNamedAndTheOthersAreWritten() throws IOException {
        Path archive = Samples.archive(folder);
        int damaged = Damage.ofOneArticle(archive);
        List<String> others = new ArrayList<>(Samples.ALL.lines().toList());
        others.remove(damaged);
        Run run = Run.of("export", archive).ends(1);
        assertEquals(others, run.lines());
        assertTrue(run.err().contains(" article " + damaged + ": "), run.err());
        assertEquals(1, run.err().lines().count());
        Path target = folder.resolve("out.jsonl");
        Run.of("export", archive, "-o", target).ends(1);
        assertEquals(others, Files.readAllLines(target));
    }

    @Test
    void damageThatHidesAllArticlesLeavesNoHalfFile() throws IOException {
        Path archive = Samples.archive(folder);
        byte[] bytes = Files.readAllBytes(archive);
        Files.write(archive, Arrays.copyOf(bytes, bytes.length - 1));
        Run.of("export", archive, "-o", folder.resolve("out.jsonl")).ends(1);
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(2, files.count());
        }
    }

    @Test
    void otherFormsAndFields() throws IOException {
        Path archive = Samples.archive(folder);
        assertEquals(
                List.of("id,published_at", "71046,2022-01-31", "۷۱۳۸۲۷,2022-02"),
                Run.of("export", archive, "--format", "csv", "--fields", "id,published_at", "--to", "2022-12")
                        .done()
                        .lines()
                        .subList(0, 3));
        assertEquals(
                List.of("می\u200Cرویم", "متن فارسی"),
                Run.of("export", archive, "--format", "text", "--lang", "fa", "--template", "{title}\\n{lead}\\n{body}")
                        .done()
                        .lines());
        Path page = folder.resolve("out.html");
        Run.of("export", archive, "--format", "html", "-o", page).done();
        assertTrue(Files.readString(page).endsWith("</html>\n"));
    }

    @Test
    void normalizedDatesOnlyIfAsked() throws IOException {
        Path archive = Samples.archive(folder);
        Run run = Run.of("export", archive, "--normalized", "--fields", "published", "--lang", "en", "--lang", "fa");
        assertEquals(
                List.of("{\"published\":\"2022-02\",\"published_at\":\"2022-02\"}", "{\"published\":\"next Tuesday\"}"),
                run.done().lines());
    }

    @Test
    void wrongUsageIsRefused() throws IOException {
        Path archive = Samples.archive(folder);
        assertTrue(Run.of("export", archive, "--format", "pdf").ends(2).err().contains("the formats are jsonl, csv"));
        assertTrue(Run.of("export", archive, "--template", "{id}").ends(2).err().contains("--template is for"));
        Run.of("export", archive, "--format", "text", "--template", "{id").ends(2);
        assertTrue(
                Run.of("export", archive, "--fields", "original").ends(2).err().contains("original pages"));
    }
}
