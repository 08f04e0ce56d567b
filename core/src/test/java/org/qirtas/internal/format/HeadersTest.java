package org.qirtas.internal.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.qirtas.internal.bytes.Crc32c;
import org.qirtas.internal.bytes.FormatException;

/** The byte values were computed by hand from the layouts, the checksums with another implementation of CRC-32C. */
class HeadersTest {

    private static final String FILE_HEADER = "895152540d0a1a0a" + "0100" + "0000" + "ed9c391a";
    private static final String TRAILER = "8877665544332211" + "9000000000000000" + "4078665544332211" + "0100" + "0000"
            + "aeec07d0" + "0a1a0a0d54525189";
    private static final String SECTION_HEADER =
            "51534543" + "0200" + "0100" + "07000000" + "0a000000" + "0d00000000000000" + "bebafeca" + "18622203";

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** Reads bytes or says that they are wrong. */
    private interface Parser {
        void parse(byte[] bytes) throws FormatException;
    }

    private static void assertEveryBitCounts(String hex, Parser parser) {
        for (int bit = 0; bit < hex.length() * 4; bit++) {
            byte[] damaged = bytes(hex);
            damaged[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThrows(FormatException.class, () -> parser.parse(damaged), "bit " + bit);
        }
    }

    @Test
    void checksumIsCrc32c() {
        byte[] digits = "123456789".getBytes(StandardCharsets.US_ASCII);
        assertEquals(0xE3069283, Crc32c.of(digits));
        assertEquals(Crc32c.of(bytes("3334")), Crc32c.of(digits, 2, 2));
        Crc32c.Running running = new Crc32c.Running();
        running.update(digits, 4);
        running.update(bytes("353637383900"), 5);
        assertEquals(0xE3069283, running.value());
    }

    @Test
    void fileHeader() throws FormatException {
        FileHeader header = new FileHeader(new FormatVersion(1, 0));
        assertEquals(FILE_HEADER, hex(header.toBytes()));
        assertEquals(FileHeader.LENGTH, header.toBytes().length);
        assertEquals(header, FileHeader.fromBytes(bytes(FILE_HEADER)));
        assertEveryBitCounts(FILE_HEADER, bytes -> {
            if (!FileHeader.hasMagic(bytes)) {
                throw new FormatException("no magic");
            }
            FileHeader.fromBytes(bytes);
        });
    }

    @Test
    void magic() {
        assertTrue(FileHeader.hasMagic(bytes(FILE_HEADER)));
        assertTrue(FileHeader.hasMagic(bytes("895152540d0a1a0a")));
        assertFalse(FileHeader.hasMagic(bytes("895152540d0a1a")));
        assertFalse(FileHeader.hasMagic(bytes("895152540a1a0a0a")));
        assertFalse(FileHeader.hasMagic(new byte[0]));
    }

    @Test
    void versions() {
        assertTrue(new FormatVersion(1, 0).isReadable());
        assertTrue(new FormatVersion(1, 65_535).isReadable());
        assertFalse(new FormatVersion(0, 0).isReadable());
        assertFalse(new FormatVersion(2, 0).isReadable());
        assertEquals("1.0", FormatVersion.CURRENT.toString());
    }

    @Test
    void trailer() throws FormatException {
        Trailer trailer =
                new Trailer(0x1122334455667788L, 0x90, 0x1122334455667788L + 0x90 + 40, new FormatVersion(1, 0));
        assertEquals(TRAILER, hex(trailer.toBytes()));
        assertEquals(Trailer.LENGTH, trailer.toBytes().length);
        assertEquals(trailer, Trailer.fromBytes(trailer.toBytes()));
        assertEveryBitCounts(hex(trailer.toBytes()), Trailer::fromBytes);
    }

    @Test
    void sectionHeader() throws FormatException {
        SectionHeader header = new SectionHeader(2, SectionHeader.OPTIONAL, 7, 10, 13, 0xCAFEBABE);
        assertEquals(SECTION_HEADER, hex(header.toBytes()));
        assertEquals(SectionHeader.LENGTH, header.toBytes().length);
        assertEquals(header, SectionHeader.fromBytes(bytes(SECTION_HEADER)));
        assertEquals(3, header.padding());
        assertEquals(48, header.sectionLength());
        assertEveryBitCounts(SECTION_HEADER, SectionHeader::fromBytes);
    }

    @Test
    void sectionsAreAlignedTo8Bytes() {
        for (int length = 0; length < 20; length++) {
            SectionHeader header = new SectionHeader(1, 0, 0, 0, length, 0);
            assertEquals(0, header.sectionLength() % 8);
            assertTrue(header.padding() >= 0 && header.padding() < 8);
        }
    }

    @Test
    void impossibleLengthsOfSections() {
        byte[] longer = new SectionHeader(1, 0, 0, 14, 13, 0).toBytes();
        assertThrows(FormatException.class, () -> SectionHeader.fromBytes(longer));
        byte[] negative = new SectionHeader(1, 0, 0, 0, -1, 0).toBytes();
        assertThrows(FormatException.class, () -> SectionHeader.fromBytes(negative));
        byte[] negativeChecked = new SectionHeader(1, 0, 0, -1, 5, 0).toBytes();
        assertThrows(FormatException.class, () -> SectionHeader.fromBytes(negativeChecked));
    }

    @Test
    void impossibleTypesAndSequencesOfSections() {
        byte[] noType = new SectionHeader(0, 0, 0, 5, 5, 0).toBytes();
        assertThrows(FormatException.class, () -> SectionHeader.fromBytes(noType));
        byte[] negative = new SectionHeader(1, 0, -1, 5, 5, 0).toBytes();
        assertThrows(FormatException.class, () -> SectionHeader.fromBytes(negative));
    }
}
