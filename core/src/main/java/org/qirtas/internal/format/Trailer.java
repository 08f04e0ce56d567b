package org.qirtas.internal.format;

import java.util.Arrays;
import java.util.Optional;
import org.qirtas.internal.bytes.ByteReader;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.Crc32c;
import org.qirtas.internal.bytes.FormatException;

/**
 * The last 40 bytes of a generation. They give its length and the place of its manifest.
 *
 * <pre>
 *  0                 8                 16       24      26      28        32      40
 *  | manifest offset | manifest length | length | major | minor | CRC-32C | magic |
 * </pre>
 *
 * @param manifestOffset where the section of the manifest begins in the generation
 * @param manifestLength length of that section, including header and padding
 * @param generationLength length of the generation, from its file header to this trailer, both included
 * @param version version of the format, the same as in the file header
 */
public record Trailer(long manifestOffset, long manifestLength, long generationLength, FormatVersion version) {

    /** Length in bytes. */
    public static final int LENGTH = 40;

    private static final int CHECKED = 28;
    private static final byte[] MAGIC = {'\n', 0x1A, '\n', '\r', 'T', 'R', 'Q', (byte) 0x89};

    /** The trailer's bytes. */
    public byte[] toBytes() {
        ByteWriter writer = new ByteWriter()
                .u64(manifestOffset)
                .u64(manifestLength)
                .u64(generationLength)
                .u16(version.major())
                .u16(version.minor());
        return writer.u32(Crc32c.of(writer.toBytes())).bytes(MAGIC).toBytes();
    }

    /** Whether bytes end like a trailer. */
    private static boolean hasMagic(byte[] bytes, int start) {
        return Arrays.equals(bytes, start + LENGTH - MAGIC.length, start + LENGTH, MAGIC, 0, MAGIC.length);
    }

    /** The trailer in the {@link #LENGTH} bytes that begin at {@code start}, if they are a whole one. */
    public static Optional<Trailer> find(byte[] bytes, int start) {
        if (!hasMagic(bytes, start)) {
            return Optional.empty();
        }
        try {
            return Optional.of(fromBytes(Arrays.copyOfRange(bytes, start, start + LENGTH)));
        } catch (FormatException e) {
            return Optional.empty();
        }
    }

    /** Reads a trailer of {@link #LENGTH} bytes. */
    public static Trailer fromBytes(byte[] bytes) throws FormatException {
        if (!hasMagic(bytes, 0)) {
            throw new FormatException("the trailer is missing; the file is truncated or was never finished");
        }
        ByteReader reader = new ByteReader(bytes);
        Trailer trailer =
                new Trailer(reader.u64(), reader.u64(), reader.u64(), new FormatVersion(reader.u16(), reader.u16()));
        if (reader.u32() != Crc32c.of(bytes, 0, CHECKED)) {
            throw new FormatException("the trailer does not match its checksum");
        }
        return trailer;
    }
}
