package org.qirtas.internal.format;

import java.util.Arrays;
import org.qirtas.internal.bytes.ByteReader;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.Crc32c;
import org.qirtas.internal.bytes.FormatException;

/**
 * The first 16 bytes of an archive.
 *
 * <pre>
 *  0        8       10      12        16
 *  | magic  | major | minor | CRC-32C |
 * </pre>
 *
 * @param version version of the format
 */
public record FileHeader(FormatVersion version) {

    /** Length in bytes. */
    public static final int LENGTH = 16;

    /** The magic is not text. Conversion of line ends and removal of the eighth bit both change it. */
    private static final byte[] MAGIC = {(byte) 0x89, 'Q', 'R', 'T', '\r', '\n', 0x1A, '\n'};

    /** Whether bytes begin like an archive. */
    public static boolean hasMagic(byte[] bytes) {
        return hasMagic(bytes, 0);
    }

    /** Whether bytes look like the beginning of an archive from {@code start} on. */
    public static boolean hasMagic(byte[] bytes, int start) {
        return bytes.length - start >= MAGIC.length
                && Arrays.equals(bytes, start, start + MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    /** Whether an archive may begin with bytes, which may be fewer than those of the magic. */
    public static boolean mayBegin(byte[] bytes) {
        int length = Math.min(bytes.length, MAGIC.length);
        return Arrays.equals(bytes, 0, length, MAGIC, 0, length);
    }

    /** The header's bytes. */
    public byte[] toBytes() {
        ByteWriter writer = new ByteWriter().bytes(MAGIC).u16(version.major()).u16(version.minor());
        return writer.u32(Crc32c.of(writer.toBytes())).toBytes();
    }

    /** Reads a header of {@link #LENGTH} bytes that has the magic. */
    public static FileHeader fromBytes(byte[] bytes) throws FormatException {
        ByteReader reader = new ByteReader(bytes, MAGIC.length, LENGTH);
        FormatVersion version = new FormatVersion(reader.u16(), reader.u16());
        if (reader.u32() != Crc32c.of(bytes, 0, LENGTH - Integer.BYTES)) {
            throw new FormatException("the file header does not match its checksum");
        }
        return new FileHeader(version);
    }
}
