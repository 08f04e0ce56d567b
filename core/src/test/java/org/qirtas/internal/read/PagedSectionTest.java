package org.qirtas.internal.read;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.qirtas.ByteSource;
import org.qirtas.CorruptArchiveException;
import org.qirtas.internal.format.SectionHeader;
import org.qirtas.internal.format.SectionPlace;
import org.qirtas.internal.sections.NamedSection;
import org.qirtas.internal.sections.Sections;

class PagedSectionTest {

    private static final byte[] DIRECTORY = new byte[10_000];

    /** A section at the beginning of a file whose further bytes follow from their positions. */
    @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
    private record LongFile(byte[] beginning, long length) implements ByteSource {

        static byte at(long position) {
            return (byte) ((position * 31) >>> 8);
        }

        @Override
        public int read(long position, ByteBuffer target) {
            int count = (int) Math.min(target.remaining(), length - position);
            for (long next = position; next < position + count; next++) {
                target.put(next < beginning.length ? beginning[(int) next] : at(next));
            }
            return count;
        }

        @Override
        public void close() {
            // There is nothing to close.
        }
    }

    private static PagedSection section(NamedSection<?> type, long payload) throws IOException {
        byte[] header = type.header(0, DIRECTORY, payload).toBytes();
        byte[] beginning = new byte[header.length + DIRECTORY.length];
        System.arraycopy(header, 0, beginning, 0, header.length);
        long length = SectionHeader.sectionLength(payload);
        SectionReader file = new SectionReader(new LongFile(beginning, length), "long.qrt");
        return PagedSection.read(file, new SectionPlace(type.number(), 0, length), type);
    }

    /** Places beyond 31 bits. */
    @Test
    void aSearchIndexMayHaveATebibyte() throws IOException {
        long payload = 1L << 40;
        PagedSection section = section(Sections.SEARCH_INDEX, payload);
        assertEquals(payload - DIRECTORY.length, section.length());
        long position = section.length() - 3;
        long inFile = SectionHeader.LENGTH + DIRECTORY.length + position;
        byte[] expected = {LongFile.at(inFile), LongFile.at(inFile + 1), LongFile.at(inFile + 2)};
        assertArrayEquals(expected, section.read(position, 3));
        assertTooLong(Sections.SEARCH_INDEX, payload + 1);
    }

    @Test
    void otherIndexesEndAtAGibibyte() throws IOException {
        long payload = 1L << 30;
        assertEquals(
                payload - DIRECTORY.length, section(Sections.ID_INDEX, payload).length());
        assertTooLong(Sections.ID_INDEX, payload + 1);
    }

    private static void assertTooLong(NamedSection<?> type, long payload) {
        CorruptArchiveException e = assertThrows(CorruptArchiveException.class, () -> section(type, payload));
        assertTrue(e.problem().startsWith("the section has " + payload + " bytes, the limit is "), e.problem());
    }
}
