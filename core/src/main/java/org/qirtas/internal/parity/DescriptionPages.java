package org.qirtas.internal.parity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.qirtas.internal.bytes.ByteReader;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.Crc32c;
import org.qirtas.internal.bytes.FormatException;

/**
 * A {@link ParityDescription} in pages. Each page can be found by its magic and checked alone: a page of one copy can
 * replace the same page of the other.
 *
 * <pre>
 *  0       4                12       16      20       24        28
 *  | magic | section offset | number | pages | length | CRC-32C | content |
 * </pre>
 *
 * <p>The CRC-32C covers the bytes 0 to 23 and the content.
 */
public final class DescriptionPages {

    /** The first bytes of a page. */
    static final byte[] MAGIC = {'Q', 'P', 'A', 'R'};

    private static final int CHECKED = 24;

    private DescriptionPages() {}

    /** One copy of a description. */
    public static byte[] toBytes(ParityDescription description) {
        byte[] bytes = description.toBytes();
        int pages = PageLengths.pages(bytes.length);
        byte[] copy = new byte[PageLengths.all(bytes.length)];
        for (int number = 0; number < pages; number++) {
            int start = number * PageLengths.CONTENT;
            int count = Math.min(bytes.length - start, PageLengths.CONTENT);
            byte[] header = new ByteWriter()
                    .bytes(MAGIC)
                    .u64(description.offset())
                    .u32(number)
                    .u32(pages)
                    .u32(count)
                    .toBytes();
            System.arraycopy(header, 0, copy, number * PageLengths.PAGE, CHECKED);
            System.arraycopy(bytes, start, copy, number * PageLengths.PAGE + PageLengths.HEADER, count);
            byte[] checksum = new ByteWriter()
                    .u32(checksum(copy, number * PageLengths.PAGE, count))
                    .toBytes();
            System.arraycopy(checksum, 0, copy, number * PageLengths.PAGE + CHECKED, Integer.BYTES);
        }
        return copy;
    }

    /** Checksum of a page among other bytes. */
    private static int checksum(byte[] bytes, int start, int contentLength) {
        Crc32c.Running checksum = new Crc32c.Running();
        checksum.update(bytes, start, CHECKED);
        checksum.update(bytes, start + PageLengths.HEADER, contentLength);
        return checksum.value();
    }

    /** Reads a description from one complete copy. */
    public static ParityDescription fromBytes(byte[] copy) throws FormatException {
        List<Page> pages = new ArrayList<>();
        for (int start = 0; start < copy.length; start += PageLengths.PAGE) {
            Page page = Page.fromBytes(copy, start);
            if (page.sectionOffset != sectionOffset(pages, page) || page.number != pages.size()) {
                throw new FormatException("a page of a parity section is in the wrong place");
            }
            pages.add(page);
        }
        if (pages.isEmpty() || length(pages) != copy.length) {
            throw new FormatException("a parity section has pages that do not fill its description");
        }
        return description(pages);
    }

    private static long sectionOffset(List<Page> before, Page page) {
        return before.isEmpty() ? page.sectionOffset : before.get(0).sectionOffset;
    }

    private static int length(List<Page> pages) {
        return pages.stream().mapToInt(Page::length).sum();
    }

    /** Reads a description from its pages. */
    static ParityDescription description(Collection<Page> pages) throws FormatException {
        Page first = pages.iterator().next();
        if (pages.size() != first.pages) {
            throw new FormatException("a parity section lacks pages of its description");
        }
        byte[] bytes =
                new byte[pages.stream().mapToInt(page -> page.content.length).sum()];
        int done = 0;
        for (Page page : pages) {
            System.arraycopy(page.content, 0, bytes, done, page.content.length);
            done += page.content.length;
        }
        return ParityDescription.fromBytes(first.sectionOffset, bytes);
    }

    /** A complete page. */
    @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
    record Page(long sectionOffset, int number, int pages, byte[] content) {

        /** Reads a page of unknown length. Bytes that are not a page are not copied. */
        static Page fromBytes(byte[] bytes, int start) throws FormatException {
            ByteReader fields = new ByteReader(bytes, start, bytes.length);
            fields.skip(MAGIC.length);
            long sectionOffset = fields.u64();
            int number = fields.u32();
            int pages = fields.u32();
            int length = fields.u32();
            int checksum = fields.u32();
            boolean isLast = number == pages - 1;
            if (number < 0
                    || number >= pages
                    || length < 1
                    || length > PageLengths.CONTENT
                    || (!isLast && length < PageLengths.CONTENT)) {
                throw new FormatException("a page of a parity section contradicts itself");
            }
            if (length > fields.remaining()
                    || !Arrays.equals(bytes, start, start + MAGIC.length, MAGIC, 0, MAGIC.length)
                    || checksum(bytes, start, length) != checksum) {
                throw new FormatException("a page of a parity section does not match its checksum");
            }
            return new Page(sectionOffset, number, pages, fields.bytes(length));
        }

        /** Bytes of the file. */
        int length() {
            return PageLengths.HEADER + content.length;
        }
    }
}
