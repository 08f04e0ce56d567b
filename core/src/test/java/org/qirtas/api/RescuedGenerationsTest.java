package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.Archive;
import org.qirtas.ArchiveWriter;
import org.qirtas.Archives;
import org.qirtas.Article;
import org.qirtas.GenerationInfo;
import org.qirtas.RepairReport;
import org.qirtas.SalvageReport;
import org.qirtas.WriterOptions;
import org.qirtas.testing.GeneratedNews;

/** Repair and salvage of an archive of several generations. */
class RescuedGenerationsTest {

    private static final List<Article> ARTICLES = new GeneratedNews("ar", 8).articles(300, 200);
    private static final WriterOptions OPTIONS = WriterOptions.DEFAULT.withParity(30);

    @TempDir
    private Path folder;

    private Path file = Path.of("");
    private byte[] original = {};
    private final List<Integer> starts = new ArrayList<>();

    @BeforeEach
    void grow() throws IOException {
        file = folder.resolve("news.qrt");
        try (ArchiveWriter writer = ArchiveWriter.create(file, OPTIONS)) {
            add(writer, 0, 140);
        }
        try (ArchiveWriter writer = Archives.append(file, OPTIONS)) {
            add(writer, 140, 210);
        }
        assertEquals(
                List.of(),
                Archives.delete(
                        file, List.of(ARTICLES.get(5).key(), ARTICLES.get(150).key()), OPTIONS));
        try (ArchiveWriter writer = Archives.append(file, OPTIONS)) {
            add(writer, 210, 300);
        }
        original = Files.readAllBytes(file);
        int start = 0;
        try (Archive archive = Archive.open(file)) {
            for (GenerationInfo generation : archive.info().generations()) {
                starts.add(start);
                start += (int) generation.bytes();
            }
        }
        assertEquals(original.length, start);
        starts.add(start);
    }

    private static void add(ArchiveWriter writer, int from, int to) throws IOException {
        for (Article article : ARTICLES.subList(from, to)) {
            writer.add(article);
        }
        writer.finish();
    }

    private static List<Article> live() {
        List<Article> live = new ArrayList<>(ARTICLES);
        live.remove(150);
        live.remove(5);
        return live;
    }

    private List<Article> salvaged(byte[] damaged) throws IOException {
        Files.write(file, damaged);
        Path target = folder.resolve("salvaged.qrt");
        SalvageReport report = Archives.salvage(file, target, WriterOptions.DEFAULT.withOverwrite(true));
        try (Archive archive = Archive.open(target)) {
            assertEquals(report.articles(), archive.size());
            return archive.stream().toList();
        }
    }

    @Test
    void everyArticleIsSalvagedThatIsNotDeleted() throws IOException {
        assertEquals(live(), salvaged(original));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void salvageNeedsOnlyOneOfTrailerAndHeader(int generation) throws IOException {
        byte[] withoutHeader = original.clone();
        Arrays.fill(withoutHeader, starts.get(generation), starts.get(generation) + 16, (byte) 0);
        assertEquals(live(), salvaged(withoutHeader));
        byte[] withoutTrailer = original.clone();
        Arrays.fill(withoutTrailer, starts.get(generation) - 40, starts.get(generation), (byte) 0);
        assertEquals(live(), salvaged(withoutTrailer));
    }

    @Test
    void aTruncatedFileIsSalvagedUpToItsEnd() throws IOException {
        assertEquals(live().subList(0, 208), salvaged(Arrays.copyOf(original, starts.get(3) + 100)));
    }

    @Test
    void eachGenerationIsRepairedWithItsParity() throws IOException {
        for (int generation = 0; generation < 4; generation++) {
            int length = starts.get(generation + 1) - starts.get(generation);
            for (int place = 0; place < length; place += length / 7 + 1) {
                byte[] damaged = original.clone();
                damaged[starts.get(generation) + place] ^= 0x10;
                Files.write(file, damaged);
                RepairReport report = Archives.repair(file, file, true);
                assertTrue(report.isWhole(), report.damage()::toString);
                assertArrayEquals(original, Files.readAllBytes(file));
            }
        }
    }

    @Test
    void repairNeverCutsOffAGeneration() throws IOException {
        byte[] damaged = original.clone();
        Arrays.fill(damaged, starts.get(1) - 40, starts.get(1) + 16, (byte) 0);
        Files.write(file, damaged);
        Path target = folder.resolve("repaired.qrt");
        RepairReport report = Archives.repair(file, target, false);
        if (report.isWritten()) {
            assertArrayEquals(original, Files.readAllBytes(target));
        } else {
            assertFalse(report.isWhole());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16, 63})
    void theLastGenerationIsRepairedBeforeTheBeginningOfAnAppend(int unfinished) throws IOException {
        byte[] damaged = Arrays.copyOf(original, original.length + unfinished);
        System.arraycopy(original, 0, damaged, original.length, unfinished);
        damaged[starts.get(3) + 100] ^= 0x10;
        Files.write(file, damaged);
        assertTrue(Archives.repair(file, file, true).isWhole());
        byte[] repaired = Files.readAllBytes(file);
        // Not cut off if a section has begun, because articles may follow.
        assertEquals(unfinished == 63 ? 63 : 0, repaired.length - original.length);
        assertArrayEquals(original, Arrays.copyOf(repaired, original.length));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 40, 200})
    void theLastGenerationIsRepairedIfItsEndIsMissing(int missing) throws IOException {
        assertRepaired(Arrays.copyOf(original, original.length - missing));
    }

    /** The third generation only deletes: it is so short that its parity restores no more than 88 bytes in a row. */
    @ParameterizedTest
    @CsvSource({"1, 56", "1, 88", "1, 400", "2, 56", "2, 88", "3, 56", "3, 88", "3, 400"})
    void generationsAreToldApartWithoutTrailerAndHeader(int generation, int lost) throws IOException {
        byte[] damaged = original.clone();
        int first = starts.get(generation) - 40;
        Arrays.fill(damaged, first, first + lost, (byte) 0);
        assertEquals(live(), salvaged(damaged));
        assertRepaired(damaged);
    }

    @Test
    void generationsWithoutParityAreToldApart() throws IOException {
        Path plain = folder.resolve("plain.qrt");
        try (ArchiveWriter writer = ArchiveWriter.create(plain, WriterOptions.DEFAULT)) {
            add(writer, 0, 140);
        }
        int border = (int) Files.size(plain);
        try (ArchiveWriter writer = Archives.append(plain, WriterOptions.DEFAULT)) {
            add(writer, 140, 300);
        }
        byte[] damaged = Files.readAllBytes(plain);
        Arrays.fill(damaged, border - 40, border + 16, (byte) 0);
        assertEquals(ARTICLES, salvaged(damaged));
        // With the first section, the reference to the text model.
        Arrays.fill(damaged, border, border + 48, (byte) 0);
        Files.write(file, damaged);
        SalvageReport report =
                Archives.salvage(file, folder.resolve("left.qrt"), WriterOptions.DEFAULT.withOverwrite(true));
        assertEquals(140, report.articles());
        assertEquals(160, report.lost());
    }

    @Test
    void aFileOfTwoGenerationsIsNotCutAfterTheFirst() throws IOException {
        byte[] two = Arrays.copyOf(original, starts.get(2));
        byte[] damaged = two.clone();
        Arrays.fill(damaged, starts.get(1) - 40, starts.get(1) + 16, (byte) 0);
        assertEquals(ARTICLES.subList(0, 210), salvaged(damaged));
        Files.write(file, damaged);
        assertTrue(Archives.repair(file, file, true).isWhole());
        assertArrayEquals(two, Files.readAllBytes(file));
    }

    private void assertRepaired(byte[] damaged) throws IOException {
        Files.write(file, damaged);
        RepairReport report = Archives.repair(file, file, true);
        assertTrue(report.isWhole(), report.damage()::toString);
        assertArrayEquals(original, Files.readAllBytes(file));
    }
}
