package org.qirtas.internal.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.qirtas.ByteRange;
import org.qirtas.CorruptArchiveException;
import org.qirtas.internal.bytes.Crc32c;
import org.qirtas.internal.format.PageSource;
import org.qirtas.internal.format.SectionHeader;
import org.qirtas.internal.format.SectionPlace;
import org.qirtas.internal.sections.NamedSection;

/**
 * A section whose checksum covers the first part of its payload. Pages follow, which are read one by one. A short
 * section is read with one request. For any number of threads.
 */
final class PagedSection implements PageSource {

    /** Maximum bytes of the first read: a short section, or the directory of an index of a million articles. */
    static final int START = 1 << 13;

    private final SectionReader file;
    private final long payload;
    private final byte[] start;
    private final byte[] checked;
    private final long length;

    private PagedSection(SectionReader file, long payload, byte[] start, byte[] checked, long length) {
        this.file = file;
        this.payload = payload;
        this.start = start;
        this.checked = checked;
        this.length = length;
    }

    /** Reads the bytes under the checksum, and checks them. */
    static PagedSection read(SectionReader file, SectionPlace place, NamedSection<?> type) throws IOException {
        long usual = Math.max(SectionHeader.LENGTH, Math.min(START, place.length()));
        ByteBuffer first = ByteBuffer.allocate((int) usual);
        long offset = place.offset();
        SectionHeader header = file.header(offset, type, first);
        require(file, offset, type, header.payloadLength(), type.payloadLimit());
        require(file, offset, type, header.checkedLength(), type.limit());
        byte[] start = Arrays.copyOfRange(first.array(), SectionHeader.LENGTH, first.limit());
        byte[] checked = part(file, offset + SectionHeader.LENGTH, start, 0, header.checkedLength());
        if (Crc32c.of(checked) != header.payloadChecksum()) {
            throw file.damage(offset, type.kind(), "the section does not match its checksum");
        }
        return new PagedSection(
                file, offset + SectionHeader.LENGTH, start, checked, header.payloadLength() - checked.length);
    }

    private static void require(SectionReader file, long offset, NamedSection<?> type, long length, long limit)
            throws CorruptArchiveException {
        if (length > limit) {
            throw file.damage(offset, type.kind(), "the section has " + length + " bytes, the limit is " + limit);
        }
    }

    /** Bytes of a payload, taken from its start if that has them all. */
    private static byte[] part(SectionReader file, long payload, byte[] start, long from, int count)
            throws IOException {
        return from + count <= start.length
                ? Arrays.copyOfRange(start, (int) from, (int) from + count)
                : file.read(payload + from, count);
    }

    /** The bytes under the checksum. */
    byte[] checked() {
        return checked;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public byte[] read(long position, int count) throws IOException {
        return part(file, payload, start, checked.length + position, count);
    }

    @Override
    public void prefetch(List<ByteRange> ranges) throws IOException {
        long pages = payload + checked.length;
        file.prefetch(ranges.stream()
                .filter(range -> range.end() <= length)
                .map(range -> new ByteRange(pages + range.position(), range.length()))
                .toArray(ByteRange[]::new));
    }
}
