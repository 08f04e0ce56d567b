package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.Archive;
import org.qirtas.ArchiveInfo;
import org.qirtas.ArchiveWriter;
import org.qirtas.Archives;
import org.qirtas.Article;
import org.qirtas.Profile;
import org.qirtas.RepairReport;
import org.qirtas.SectionInfo;
import org.qirtas.SectionKind;
import org.qirtas.WriterOptions;
import org.qirtas.testing.GeneratedNews;
import org.qirtas.testing.MemoryArchive;

class RepairTest {

    private static final int WINDOW = 4096;

    private static byte[] plain;
    private static byte[] protectedBytes;

    @TempDir
    private Path folder;

    /** Words at random compress badly, so that the archive is large enough to have parity without being asked. */
    private static List<Article> articles() {
        return GeneratedNews.mixed(List.of("ar", "zh"), 1300, 900);
    }

    private static byte[] pack(Path file, int parity) throws IOException {
        WriterOptions options = WriterOptions.DEFAULT
                .withProfile(Profile.FAST)
                .withParity(parity)
                .withOverwrite(true);
        try (ArchiveWriter writer = ArchiveWriter.create(file, options)) {
            for (Article article : articles()) {
                writer.add(article);
            }
            writer.finish();
        }
        return Files.readAllBytes(file);
    }

    @BeforeAll
    static void pack(@TempDir Path folder) throws IOException {
        plain = pack(folder.resolve("plain.qrt"), 0);
        protectedBytes = pack(folder.resolve("protected.qrt"), 5);
    }

    private RepairReport repair(byte[] damaged) throws IOException {
        Path file = folder.resolve("damaged.qrt");
        Files.write(file, damaged);
        return Archives.repair(file, file, true);
    }

    private byte[] repaired() throws IOException {
        return Files.readAllBytes(folder.resolve("damaged.qrt"));
    }

    private static byte[] without(byte[] bytes, int start, int length) {
        byte[] damaged = bytes.clone();
        Arrays.fill(damaged, start, Math.min(damaged.length, start + length), (byte) 0);
        return damaged;
    }

    @Test
    void parityIsWrittenUnaskedIfItCostsLittle() throws IOException {
        assertTrue(plain.length > 1_250_000, () -> plain.length + " bytes");
        try (Archive archive = Archive.open(plain)) {
            assertTrue(archive.verify().isWhole());
            ArchiveInfo info = archive.info();
            long parity = info.sections().stream()
                    .filter(section -> section.kind() == SectionKind.PARITY)
                    .mapToLong(SectionInfo::bytes)
                    .sum();
            assertTrue(parity > 0 && parity * 100 < plain.length, () -> parity + " of " + plain.length);
            assertEquals(
                    plain.length,
                    info.sections().stream().mapToLong(SectionInfo::bytes).sum());
        }
        assertArrayEquals(plain, MemoryArchive.pack(articles(), WriterOptions.DEFAULT.withProfile(Profile.FAST)));
        try (Archive archive = Archive.open(protectedBytes)) {
            assertTrue(archive.verify().isWhole());
        }
    }

    @Test
    void parityOfAStreamIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> MemoryArchive.pack(articles(), WriterOptions.DEFAULT.withParity(5)));
    }

    @Test
    void anyWindowIsRepaired() throws IOException {
        Random random = new Random(5);
        for (int start = -random.nextInt(WINDOW); start < plain.length; start += 5 * WINDOW) {
            byte[] damaged = without(plain, Math.max(0, start), WINDOW);
            RepairReport report = repair(damaged);
            assertTrue(report.isWhole(), () -> report.toString());
            assertArrayEquals(plain, repaired());
        }
    }

    @Test
    void theEndsOfAFile() throws IOException {
        for (int start : new int[] {0, plain.length - WINDOW, plain.length - 40, plain.length - 1}) {
            assertTrue(repair(without(plain, start, WINDOW)).isWhole());
            assertArrayEquals(plain, repaired());
        }
        assertTrue(repair(Arrays.copyOf(plain, plain.length - WINDOW)).isWhole());
        assertArrayEquals(plain, repaired());
        assertTrue(repair(Arrays.copyOf(plain, plain.length + 777)).isWhole());
        assertArrayEquals(plain, repaired());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 25, 50, 75, 90, 97})
    void aBurstOfTwoPercent(int place) throws IOException {
        int burst = protectedBytes.length / 50;
        int start = (int) ((long) (protectedBytes.length - burst) * place / 97);
        RepairReport report = repair(without(protectedBytes, start, burst));
        assertTrue(report.isWhole(), () -> report.toString());
        assertArrayEquals(protectedBytes, repaired());
    }

    @Test
    void scatteredSectors() throws IOException {
        Random random = new Random(8);
        byte[] damaged = protectedBytes.clone();
        for (int i = 0; i < 8; i++) {
            int start = random.nextInt(damaged.length / WINDOW) * WINDOW;
            Arrays.fill(damaged, start, start + WINDOW, (byte) random.nextInt());
        }
        assertTrue(repair(damaged).isWhole());
        assertArrayEquals(protectedBytes, repaired());
    }

    @Test
    void whatCannotBeRepairedIsNamed() throws IOException {
        byte[] damaged = without(plain, plain.length / 3, plain.length / 10);
        RepairReport report = repair(damaged);
        assertFalse(report.isWhole());
        assertFalse(report.damage().isEmpty());
        byte[] small = MemoryArchive.pack(new GeneratedNews("ar", 3).articles(20, 100));
        RepairReport none = repair(without(small, small.length / 2, 8));
        assertEquals(0, none.paritySections());
        assertFalse(none.isWritten());
        assertFalse(none.isWhole());
    }

    @Test
    void aWholeArchiveIsLeftAlone() throws IOException {
        RepairReport report = repair(plain);
        assertTrue(report.isWhole());
        assertFalse(report.isWritten());
        assertEquals(0, report.restoredBytes());
        assertArrayEquals(plain, repaired());
        assertArrayEquals(new String[] {"damaged.qrt"}, folder.toFile().list());
    }

    @Test
    void anExistingTargetIsKept() throws IOException {
        Path file = folder.resolve("damaged.qrt");
        Files.write(file, plain);
        assertThrows(FileAlreadyExistsException.class, () -> Archives.repair(file, file, false));
    }
}
