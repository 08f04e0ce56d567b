package org.qirtas.hostile;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qirtas.Archive;
import org.qirtas.Archives;
import org.qirtas.Damage;
import org.qirtas.RepairReport;
import org.qirtas.UnsupportedArchiveException;
import org.qirtas.WriterOptions;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.Crc32c;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.SectionHeader;
import org.qirtas.internal.format.Trailer;
import org.qirtas.internal.format.proto.Manifest;
import org.qirtas.internal.format.proto.Parity;
import org.qirtas.internal.parity.DescriptionPages;
import org.qirtas.internal.parity.DescriptionSearch;
import org.qirtas.internal.parity.ParityDescription;
import org.qirtas.internal.parity.ParityEncoder;
import org.qirtas.internal.parity.ParityShape;
import org.qirtas.internal.parity.ProtectedBytes;
import org.qirtas.internal.sections.Sections;
import org.qirtas.internal.write.SectionWriter;
import org.qirtas.testing.ArchiveRecipe;
import org.qirtas.testing.MemoryUse;
import org.qirtas.testing.SmallArchive;

/** Descriptions of parity that lie about the file they stand in. */
class HostileParityTest {

    private static final int SECTOR = 256;
    private static final int FORGED = 2_000_000;
    private static final int PAGE = 4096;
    private static final int PAGE_HEADER = 28;
    private static final int FIVE_PERCENT = 4;
    private static final long MAX_MEMORY = 64 << 20;
    private static final long LITTLE = 1 << 20;
    private static final int LENGTH = 20_000;
    private static final ParityShape SHAPE = new ParityShape(SECTOR, 1, 1, 1, 1);

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
        RepairReport report = Archives.repair(damaged, folder.resolve("target"), true);
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
        assertEquals(Crc32c.of(filled(repaired[16])), Crc32c.of(repaired, 16, SECTOR));
    }

    /** Each begins in the one before: all are whole, and together they have many times the bytes of the file. */
    private static byte[] overlappingPages(int length, long offset) {
        byte[] file = new byte[length];
        int pages = (length - PAGE) / PAGE_HEADER;
        for (int number = pages - 1; number >= 0; number--) {
            int start = number * PAGE_HEADER;
            byte[] header = new ByteWriter()
                    .bytes("QPAR".getBytes(US_ASCII))
                    .u64(offset)
                    .u32(number)
                    .u32(pages)
                    .u32(PAGE - PAGE_HEADER)
                    .toBytes();
            put(file, start, header);
            byte[] checked = Arrays.copyOf(header, PAGE - Integer.BYTES);
            System.arraycopy(file, start + PAGE_HEADER, checked, header.length, PAGE - PAGE_HEADER);
            put(
                    file,
                    start + header.length,
                    new ByteWriter().u32(Crc32c.of(checked)).toBytes());
        }
        return file;
    }

    /** Sections of one small page each, of which the other pages are missing. */
    private static byte[] smallPages(int length) {
        ByteWriter file = new ByteWriter();
        for (int i = 0; file.length() < length; i++) {
            byte[] header = new ByteWriter()
                    .bytes("QPAR".getBytes(US_ASCII))
                    .u64(i)
                    .u32(1)
                    .u32(2)
                    .u32(1)
                    .toBytes();
            byte[] checked = Arrays.copyOf(header, header.length + 1);
            file.bytes(header).u32(Crc32c.of(checked)).u8(0);
        }
        return file.toBytes();
    }

    /** An archive without articles and with a parity section. */
    private static byte[] withParitySection(byte[] payload) throws IOException, FormatException {
        byte[] plain = ArchiveRecipe.archive(SmallArchive.empty());
        int start = (int) Trailer.fromBytes(Arrays.copyOfRange(plain, plain.length - Trailer.LENGTH, plain.length))
                .manifestOffset();
        SectionHeader header = SectionHeader.fromBytes(plain, start);
        int payloadStart = start + SectionHeader.LENGTH;
        Manifest manifest = Manifest.parseFrom(
                Arrays.copyOfRange(plain, payloadStart, payloadStart + (int) header.payloadLength()));
        byte[] parity = SectionWriter.bytes(Sections.PARITY, header.sequence(), payload);
        Parity place =
                Parity.newBuilder().setOffset(start).setLength(parity.length).build();
        byte[] last = SectionWriter.bytes(
                Sections.MANIFEST,
                header.sequence() + 1,
                manifest.toBuilder().addParity(place).build().toByteArray());
        return new ByteWriter()
                .bytes(Arrays.copyOf(plain, start))
                .bytes(parity)
                .bytes(last)
                .bytes(SectionWriter.trailer(start + parity.length, last.length).toBytes())
                .toBytes();
    }

    private static List<String> damage(byte[] file) throws IOException {
        try (Archive archive = Archive.open(file)) {
            return archive.verify().damage().stream().map(Damage::message).toList();
        }
    }

    @Test
    void pagesThatOverlapTakeLittleMemory() throws IOException, FormatException {
        byte[] file = overlappingPages(FORGED, 1000);
        MemoryUse.of(() -> assertEquals(0, repair(file).paritySections())).assertAtMost(MAX_MEMORY, LITTLE);
        MemoryUse.of(() -> assertThrows(
                        UnsupportedArchiveException.class,
                        () -> Archives.salvage(
                                folder.resolve("damaged"), folder.resolve("new"), WriterOptions.DEFAULT)))
                .assertAtMost(MAX_MEMORY, LITTLE);
    }

    @Test
    void pagesOfManySectionsTakeLittleMemory() throws IOException, FormatException {
        byte[] file = smallPages(FORGED);
        MemoryUse.of(() -> assertEquals(0, repair(file).paritySections())).assertAtMost(MAX_MEMORY, LITTLE);
    }

    @Test
    void aSectionOfPagesThatOverlapIsDamaged() throws IOException, FormatException {
        byte[] file = withParitySection(overlappingPages(FORGED, 1000));
        MemoryUse.of(() -> assertEquals(1, damage(file).size())).assertAtMost(MAX_MEMORY, LITTLE);
    }

    /** Short ranges would have to be read one at a time, and take more memory than what describes them. */
    @Test
    void rangesAreNoShorterThanASection() throws IOException {
        ParityShape shape = new ParityShape(64, 1, 1, 1, 1);
        for (long[][] ranges : new long[][][] {
            {{16, 100}, {31, 33}}, {{16, 48}, {32, 32}}, {{16, 100}, {32, 0}},
        }) {
            ParityDescription description = new ParityDescription(
                    1000, 1, LENGTH, 64, shape, new ProtectedBytes(ranges[0], ranges[1]), new int[3]);
            byte[] file = new byte[LENGTH];
            putSection(file, description, new byte[64]);
            assertEquals(0, repair(file).paritySections());
        }
    }

    /** An archive of which one parity sector is another than its data gives, with its checksum and all others mended. */
    @Test
    void parityThatLiesIsDamage() throws IOException, FormatException {
        byte[] archive = ArchiveRecipe.damagedArchive(new ByteWriter()
                .u8(FIVE_PERCENT)
                .u8(0)
                .bytes(SmallArchive.withModels())
                .toBytes());
        assertEquals(List.of(), damage(archive));
        DescriptionSearch search = new DescriptionSearch();
        search.look(Arrays.copyOf(archive, archive.length + DescriptionSearch.LOOKAHEAD), archive.length);
        ParityDescription last = search.found(2, description -> true).get(1);
        ParityShape shape = last.shape();
        int sector = (int) last.sectorsOffset();
        archive[sector + shape.sectorLength() / 2] ^= 1;
        int[] checksums = last.checksums().clone();
        checksums[shape.sectors()] = Crc32c.of(archive, sector, shape.sectorLength());
        byte[] pages = DescriptionPages.toBytes(new ParityDescription(
                last.offset(), last.sequence(), last.fileLength(), last.tailLength(), shape, last.ranges(), checksums));
        SectionHeader header = Sections.PARITY.header(last.sequence(), pages, last.payloadLength());
        put(archive, last.offset(), header.toBytes());
        put(archive, last.offset() + SectionHeader.LENGTH, pages);
        put(archive, sector + shape.parityBytes(), pages);
        List<String> damage = damage(archive);
        assertEquals(1, damage.size(), damage.toString());
        assertTrue(damage.get(0).contains("does not match the data of its stripe"), damage.toString());
    }
}
