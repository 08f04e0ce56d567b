package org.qirtas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qirtas.format.Checksum;
import org.qirtas.parity.DescriptionPages;
import org.qirtas.parity.ParityDescription;
import org.qirtas.parity.ParityEncoder;
import org.qirtas.parity.ParityShape;
import org.qirtas.parity.ProtectedBytes;

/** Descriptions of parity that lie about the file they stand in. */
class HostileParityTest {

    private static final int SECTOR = 256;
    private static final int LENGTH = 20_000;
    private static final ParityShape SHAPE = new ParityShape(SECTOR, 2, 1, 1);

    @TempDir
    private Path folder;

    /** A description of two sectors, the first of a range and the second, of zeros, at the end of the file. */
    private static ParityDescription description(long offset, long fileLength, byte[] first, ParityEncoder encoder)
            throws IOException {
        encoder.encode((sector, target) -> fill(target, sector == 0 ? first : new byte[SECTOR]), (number, bytes) -> {});
        ProtectedBytes ranges = new ProtectedBytes(new long[] {16}, new long[] {SECTOR});
        return new ParityDescription(offset, 1, fileLength, SECTOR, SHAPE, ranges, encoder.checksums());
    }

    private static void fill(byte[] target, byte[] source) {
        System.arraycopy(source, 0, target, 0, SECTOR);
    }

    private static byte[] filled(int value) {
        byte[] bytes = new byte[SECTOR];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    private static void put(byte[] file, long position, byte[] bytes) {
        System.arraycopy(bytes, 0, file, (int) position, bytes.length);
    }

    private static void putSection(byte[] file, ParityDescription description, byte[] parity) {
        byte[] pages = DescriptionPages.toBytes(description);
        put(file, description.offset() + 32, pages);
        put(file, description.offset() + 32 + pages.length, parity);
    }

    private RepairReport repair(byte[] file) throws IOException {
        Path damaged = Files.write(folder.resolve("damaged"), file);
        RepairReport report = ArchiveRepair.repair(damaged, folder.resolve("target"), true);
        assertEquals(report.isWritten(), Files.exists(folder.resolve("target")));
        return report;
    }

    @Test
    void aFileThatIsSaidToBeVeryLong() throws IOException {
        byte[] file = new byte[LENGTH];
        putSection(file, description(1000, 1L << 50, filled(0), new ParityEncoder(SHAPE)), filled(0));
        RepairReport report = repair(file);
        assertEquals(0, report.paritySections());
        assertFalse(report.isWritten());
    }

    /** One restores what the other then finds damaged. */
    @Test
    void twoSectionsThatContradictEachOther() throws IOException {
        byte[] file = new byte[LENGTH];
        // Of two sectors of which one is zero the parity sector is a multiple of the other.
        for (int value = 1; value <= 2; value++) {
            byte[][] parity = new byte[1][];
            ParityEncoder encoder = new ParityEncoder(SHAPE);
            byte[] first = filled(value);
            encoder.encode(
                    (sector, target) -> fill(target, sector == 0 ? first : new byte[SECTOR]),
                    (number, bytes) -> parity[0] = bytes.clone());
            putSection(file, description(2000L * value, LENGTH, first, new ParityEncoder(SHAPE)), parity[0]);
        }
        RepairReport report = repair(file);
        assertEquals(2, report.paritySections());
        assertTrue(report.isWritten());
        byte[] repaired = Files.readAllBytes(folder.resolve("target"));
        assertTrue(repaired[16] == 1 || repaired[16] == 2);
        assertEquals(Checksum.of(filled(repaired[16])), Checksum.of(repaired, 16, SECTOR));
    }
}
