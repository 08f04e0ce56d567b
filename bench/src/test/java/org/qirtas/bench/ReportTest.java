package org.qirtas.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report of few stores on the sample news. */
class ReportTest {

    @TempDir
    private Path folder;

    @BeforeAll
    static void runBesideOtherBenchmarks() {
        System.setProperty("jmh.ignoreLock", "true");
    }

    @Test
    void aReportIsATableJsonAndAPlot() throws IOException {
        assertEquals(
                0,
                Report.run("seeds", "-o", folder.toString(), "--stores", "zip,qirtas_fast", "--quick", "--forks", "0"));
        List<String> rows = Files.readAllLines(folder.resolve("report.md")).stream()
                .filter(line -> line.startsWith("| "))
                .map(line -> line.substring(2, line.indexOf(" |")))
                .toList();
        List<String> expected =
                new ArrayList<>(List.of("store", "---", "Qirtas FAST", "zip", "UTF-8 in memory, the floor"));
        List<String> programs =
                SolidProgram.found().stream().map(SolidProgram::label).toList();
        if (!programs.isEmpty()) {
            expected.addAll(List.of("program", "---"));
            expected.addAll(programs);
            expected.add("JSON Lines");
        }
        assertEquals(expected, rows);
        String json = Files.readString(folder.resolve("report.json"));
        for (String field : List.of("\"store\" : \"QIRTAS_FAST\"", "\"firstGetMillis\" : ", "\"heapBytes\" : ")) {
            assertTrue(json.contains(field), json);
        }
        assertTrue(Files.readString(folder.resolve("report.svg")).contains("<svg"));
        assertTrue(Files.readString(folder.resolve("jmh.txt")).contains("# Benchmark: "));
        BufferedImage png = ImageIO.read(folder.resolve("report.png").toFile());
        assertTrue(png.getWidth() > png.getHeight());
        assertFalse(Files.exists(folder.resolve("stores")));
    }

    @Test
    void installedProgramsCompressAFile() throws IOException {
        Path file = Files.writeString(
                folder.resolve("articles.jsonl"), "{\"id\": \"1\", \"title\": \"A fair\"}\n".repeat(2_000));
        for (SolidProgram program : SolidProgram.found()) {
            long bytes = program.compress(file, folder);
            assertTrue(bytes > 20 && bytes < 1_000, program.label() + ": " + bytes);
        }
        assertEquals(List.of(file), filesOf(folder));
        assertEquals("xz -9e", SolidProgram.XZ.label());
        assertEquals("bsc e -e2 -b200", SolidProgram.BSC.label());
        if (SolidProgram.found().contains(SolidProgram.XZ)) {
            Path missing = folder.resolve("missing");
            IOException failed = assertThrows(IOException.class, () -> SolidProgram.XZ.compress(missing, folder));
            assertEquals("xz -9e ends with the code 1", failed.getMessage());
        }
    }

    @Test
    void severalCorporaAndAnyNumberOfTheirPieces() throws IOException {
        Path report = folder.resolve("report");
        String line = "{\"id\": \"%d\", \"language\": \"en\", \"body\": \"A fair in the town, and rain all day\"}\n";
        Path one = Files.writeString(folder.resolve("one.jsonl"), line.formatted(1));
        Path several = Files.createDirectories(folder.resolve("several"));
        Files.writeString(several.resolve("a.jsonl"), line.formatted(1));
        Files.writeString(several.resolve("b.jsonl"), line.formatted(2));
        List<String> args = List.of(
                "--articles=40",
                "--stores=zip",
                "--quick",
                "--forks=0",
                "--no-solid",
                "--output=" + report,
                one.toString(),
                several.toString());
        assertEquals(0, Report.run(args.toArray(String[]::new)));
        assertTrue(Files.readString(report.resolve("one/report.md")).contains("pieces of one.jsonl: 40 articles"));
        assertTrue(Files.readString(report.resolve("several/report.md")).contains("pieces of several: 40 articles"));
    }

    @Test
    void twoCorporaNeedTwoNames() {
        assertEquals(2, Report.run("news/a.jsonl", "older/a.jsonl.zst", "-o", folder.toString()));
    }

    private static List<Path> filesOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void unknownStoresAreNamed() {
        assertEquals(2, Report.run("seeds", "--stores", "paper"));
    }
}
