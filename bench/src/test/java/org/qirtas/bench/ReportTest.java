package org.qirtas.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        assertEquals(List.of("store", "---", "Qirtas FAST", "zip", "UTF-8 in memory, the floor"), rows);
        String json = Files.readString(folder.resolve("report.json"));
        assertTrue(json.contains("\"store\" : \"QIRTAS_FAST\""), json);
        assertTrue(Files.readString(folder.resolve("report.svg")).contains("<svg"));
        BufferedImage png = ImageIO.read(folder.resolve("report.png").toFile());
        assertTrue(png.getWidth() > png.getHeight());
        assertFalse(Files.exists(folder.resolve("stores")));
    }

    @Test
    void unknownStoresAreNamed() {
        assertEquals(2, Report.run("seeds", "--stores", "paper"));
    }
}
