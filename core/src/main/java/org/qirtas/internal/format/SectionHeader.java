package org.qirtas.internal.format;

import java.util.Optional;
import org.qirtas.internal.bytes.ByteReader;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.Crc32c;
import org.qirtas.internal.bytes.FormatException;

/**
 * The header before the payload of each section.
 *
 * <pre>
 *  0       4      6       8          12               16               24                28               32
 *  | magic | type | flags | sequence | checked length | payload length | payload CRC-32C | header CRC-32C |
 * </pre>
 *
 * <p>The payload's checksum covers its first {@code checkedLength} bytes: all of them, except in a chunk, where frames
 * have checksums of their own. The payload is followed by zeros up to the next multiple of 8 bytes.
 *
 * @param type number of its type; this version may not know it
 * @param flags {@link #OPTIONAL} or 0
 * @param sequence position among the sections of the file, from 0
 * @param checkedLength bytes that the payload's checksum covers
 * @param payloadLength length of the payload in bytes
 * @param payloadChecksum CRC-32C of the covered bytes
 */
public record SectionHeader(
        int type, int flags, int sequence, int checkedLength, long payloadLength, int payloadChecksum) {

    /** Length in bytes. */
    public static final int LENGTH = 32;

    /** Flag of a section that readers may skip if they do not know its type. */
    public static final int OPTIONAL = 1;

    private static final int MAGIC = 'Q' | 'S' << 8 | 'E' << 16 | 'C' << 24;
    private static final int CHECKED = 28;
    private static final int ALIGNMENT = 8;

    /** Whether readers that do not know the type may skip the section. */
    public boolean isOptional() {
        return (flags & OPTIONAL) != 0;
    }

    /** This header at another position among the sections. */
    public SectionHeader withSequence(int position) {
        return new SectionHeader(type, flags, position, checkedLength, payloadLength, payloadChecksum);
    }

    /** Length of the section: header, payload and padding. */
    public long sectionLength() {
        return sectionLength(payloadLength);
    }

    /** Length of a section with a payload of some length. */
    public static long sectionLength(long payloadLength) {
        return LENGTH + payloadLength + padding(payloadLength);
    }

    /** Zeros after the payload, 0 to 7. */
    public int padding() {
        return padding(payloadLength);
    }

    /** Zeros after a payload of some length, 0 to 7. */
    public static int padding(long payloadLength) {
        return (int) (-payloadLength & ALIGNMENT - 1);
    }

    /** The header's bytes. */
    public byte[] toBytes() {
        ByteWriter writer = new ByteWriter()
                .u32(MAGIC)
                .u16(type)
                .u16(flags)
                .u32(sequence)
                .u32(checkedLength)
                .u64(payloadLength)
                .u32(payloadChecksum);
        return writer.u32(Crc32c.of(writer.toBytes())).toBytes();
    }

    /** Whether bytes begin like a header. */
    public static boolean hasMagic(byte[] bytes, int start) {
        return bytes[start] == 'Q' && bytes[start + 1] == 'S' && bytes[start + 2] == 'E' && bytes[start + 3] == 'C';
    }

    /** The header in the {@link #LENGTH} bytes that begin at {@code start}, if they are a whole one. */
    public static Optional<SectionHeader> find(byte[] bytes, int start) {
        if (!hasMagic(bytes, start)) {
            return Optional.empty();
        }
        try {
            return Optional.of(fromBytes(bytes, start));
        } catch (FormatException e) {
            return Optional.empty();
        }
    }

    /** Requires that a section that begins at a position does not extend beyond the end of its file. */
    public void requireFits(long position, long end) throws FormatException {
        if (payloadLength > end || sectionLength() > end - position) {
            throw new FormatException("a section extends beyond the end of the file");
        }
    }

    /** Reads a header of {@link #LENGTH} bytes. */
    public static SectionHeader fromBytes(byte[] bytes) throws FormatException {
        return fromBytes(bytes, 0);
    }

    /** Reads a header from the {@link #LENGTH} bytes that begin at {@code start}. */
    public static SectionHeader fromBytes(byte[] bytes, int start) throws FormatException {
        ByteReader reader = new ByteReader(bytes, start, start + LENGTH);
        if (reader.u32() != MAGIC) {
            throw new FormatException("no section begins here");
        }
        SectionHeader header =
                new SectionHeader(reader.u16(), reader.u16(), reader.u32(), reader.u32(), reader.u64(), reader.u32());
        if (reader.u32() != Crc32c.of(bytes, start, CHECKED)) {
            throw new FormatException("a section header does not match its checksum");
        }
        if (header.payloadLength < 0 || header.checkedLength < 0 || header.checkedLength > header.payloadLength) {
            throw new FormatException("a section header has impossible lengths");
        }
        if (header.type == 0 || header.sequence < 0) {
            throw new FormatException("a section header has an impossible type or sequence");
        }
        return header;
    }
}
