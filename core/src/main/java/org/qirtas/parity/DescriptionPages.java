package org.qirtas.parity;

import java.util.Arrays;
import org.qirtas.format.Checksum;
import org.qirtas.format.FormatException;
import org.qirtas.format.PayloadReader;
import org.qirtas.format.PayloadWriter;

/**
 * A {@link ParityDescription} in pages, each of which can be found by its magic and checked for itself, so that the two
 * copies make good for each other.
 *
 * <pre>
 *  0       4                12       16      20       24        28
 *  | magic | section offset | number | pages | length | CRC-32C | content |
 * </pre>
 *
 * <p>The CRC-32C is that of the bytes 0 to 23 and the content.
 */
public final class DescriptionPages {

    /** The first bytes of a page. */
    static final byte[] MAGIC = {'Q', 'P', 'A', 'R'};

    /** Length of all pages but the last. */
    static final int PAGE = 4096;

    private static final int HEADER = 28;
    private static final int CHECKED = 24;
    private static final int CONTENT = PAGE - HEADER;

    private DescriptionPages() {}

    /** Length of the pages of a description. */
    static int length(int descriptionLength) {
        return descriptionLength + pages(descriptionLength) * HEADER;
    }

    private static int pages(int descriptionLength) {
        return (descriptionLength + CONTENT - 1) / CONTENT;
    }

    /** One copy of a description. */
    public static byte[] toBytes(ParityDescription description) {
        byte[] bytes = description.toBytes();
        int pages = pages(bytes.length);
        PayloadWriter writer = new PayloadWriter();
        for (int number = 0; number < pages; number++) {
            int start = number * CONTENT;
            byte[] content = Arrays.copyOfRange(bytes, start, Math.min(bytes.length, start + CONTENT));
            byte[] header = new PayloadWriter()
                    .bytes(MAGIC)
                    .u64(description.offset())
                    .u32(number)
                    .u32(pages)
                    .u32(content.length)
                    .toBytes();
            writer.bytes(header).u32(checksum(header, content)).bytes(content);
        }
        return writer.toBytes();
    }

    private static int checksum(byte[] header, byte[] content) {
        Checksum.Running checksum = new Checksum.Running();
        checksum.update(header, CHECKED);
        checksum.update(content, content.length);
        return checksum.value();
    }

    /** A page that was found whole. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Page(long sectionOffset, int number, int pages, byte[] content) {

        /** Reads a page of which enough bytes are there; its length is not known before. */
        static Page fromBytes(byte[] bytes, int start) throws FormatException {
            PayloadReader reader = new PayloadReader(bytes, start, bytes.length);
            byte[] header = reader.bytes(CHECKED);
            PayloadReader fields = new PayloadReader(header, MAGIC.length, CHECKED);
            long sectionOffset = fields.u64();
            int number = fields.u32();
            int pages = fields.u32();
            int length = fields.u32();
            int checksum = reader.u32();
            if (length < 0 || length > CONTENT || number < 0 || number >= pages) {
                throw new FormatException("a page of a parity section contradicts itself");
            }
            byte[] content = reader.bytes(length);
            if (!Arrays.equals(header, 0, MAGIC.length, MAGIC, 0, MAGIC.length)
                    || checksum(header, content) != checksum) {
                throw new FormatException("a page of a parity section does not match its checksum");
            }
            return new Page(sectionOffset, number, pages, content);
        }
    }
}
