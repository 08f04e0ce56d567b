package org.qirtas.testing;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.util.Arrays;
import org.qirtas.internal.bytes.ByteReader;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.Crc32c;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.ChunkDirectory;
import org.qirtas.internal.format.Payload;
import org.qirtas.internal.format.proto.Manifest;
import org.qirtas.internal.sections.SectionType;
import org.qirtas.internal.sections.Sections;

/**
 * The payloads of an archive one after the other, for a fuzzer to change: whatever the bytes are, they give an archive with
 * right checksums and offsets.
 *
 * <pre>
 *  section: | type (8 bits, the highest: as it is) | length (16 bits) | payload |
 *  chunk:   | type | length | length of the directory (16 bits) | directory | frames |
 *  index:   | type | length | length of the directory (16 bits) | directory | pages |
 * </pre>
 *
 * <p>Unless a section is to be left as it is, the checksums of a chunk's frames, that of the page of an id index with
 * one page, the offsets and those in the manifest are those of the archive that comes out.
 */
public final class ArchiveRecipe {

    private static final int AS_IT_IS = 1 << 7;
    private static final int TYPES = 15;
    private static final int MAX_PERCENT = 100;

    private ArchiveRecipe() {}

    /** Writes a section of a recipe. */
    static void write(ByteWriter recipe, SectionType type, byte[] payload) {
        recipe.u8(type.number()).u16(payload.length).bytes(payload);
    }

    /** Writes a chunk or an index of a recipe. */
    static void write(ByteWriter recipe, SectionType type, Payload payload) {
        recipe.u8(type.number())
                .u16(payload.checked().length + payload.pages().length)
                .u16(payload.checked().length)
                .bytes(payload.checked())
                .bytes(payload.pages());
    }

    private static boolean hasDirectory(SectionType type) {
        return type == Sections.CHUNK || type == Sections.ID_INDEX || type == Sections.OFFSETS;
    }

    /** The archive that a recipe gives. */
    public static byte[] archive(byte[] recipe) throws IOException, FormatException {
        return archive(new ByteReader(recipe), 0);
    }

    /**
     * The archive that a recipe gives, with parity, and with damage after that.
     *
     * <pre>
     *  | percent of parity (8 bits) | number of damages (8 bits) | damages | recipe |
     *  damage: | position (16 bits) | bits that change (8 bits) |
     * </pre>
     */
    public static byte[] damagedArchive(byte[] damageAndRecipe) throws IOException, FormatException {
        ByteReader reader = new ByteReader(damageAndRecipe);
        int percent = reader.u8() % MAX_PERCENT + 1;
        int count = reader.u8();
        ByteReader damage = new ByteReader(reader.bytes(count * 3));
        byte[] archive = archive(reader, percent);
        for (int i = 0; i < count; i++) {
            archive[damage.u16() % archive.length] ^= (byte) damage.u8();
        }
        return archive;
    }

    private static byte[] archive(ByteReader reader, int parity) throws IOException, FormatException {
        AssembledArchive archive = new AssembledArchive();
        while (reader.remaining() >= 5) {
            int tag = reader.u8();
            SectionType type = Sections.find(tag & TYPES).orElse(Sections.MANIFEST);
            int length = reader.u16();
            int directoryLength = hasDirectory(type) ? reader.u16() : 0;
            byte[] payload = reader.bytes(Math.min(length, reader.remaining()));
            if (type == Sections.MANIFEST && parity > 0 && isManifest(payload)) {
                return archive.withParity(Manifest.parseFrom(payload), parity);
            }
            add(archive, type, payload, Math.min(directoryLength, payload.length), (tag & AS_IT_IS) != 0);
        }
        return archive.toBytes();
    }

    private static boolean isManifest(byte[] payload) {
        try {
            return Manifest.parseFrom(payload).getSerializedSize() > 0;
        } catch (InvalidProtocolBufferException e) {
            return false;
        }
    }

    private static void add(
            AssembledArchive archive, SectionType type, byte[] payload, int directoryLength, boolean asItIs)
            throws IOException {
        byte[] directory = Arrays.copyOf(payload, directoryLength);
        byte[] rest = Arrays.copyOfRange(payload, directoryLength, payload.length);
        if (type == Sections.CHUNK) {
            archive.addChunk(asItIs ? directory : sealed(directory, rest), rest);
        } else if (type == Sections.OFFSETS && !asItIs) {
            archive.addOffsets();
        } else if (hasDirectory(type)) {
            if (!asItIs && directoryLength >= Integer.BYTES) {
                seal(directory, directoryLength - Integer.BYTES, rest, 0, rest.length);
            }
            archive.add(type, new Payload(directory, rest));
        } else if (type == Sections.MANIFEST && !asItIs && isManifest(payload)) {
            archive.addManifest(Manifest.parseFrom(payload));
        } else {
            archive.add(type, payload);
        }
    }

    /** A directory with the checksums of the frames, if it can be read. */
    private static byte[] sealed(byte[] directory, byte[] frames) {
        byte[] sealed = directory.clone();
        try {
            ChunkDirectory read = ChunkDirectory.of(directory);
            int position = sealed.length;
            for (int i = read.count() - 1; i >= 0; i--) {
                if (!read.isExemplar(i)) {
                    position -= Integer.BYTES;
                    seal(sealed, position, frames, read.offset(i), read.length(i));
                }
            }
        } catch (FormatException e) {
            return directory;
        }
        return sealed;
    }

    private static void seal(byte[] sealed, int position, byte[] frames, long offset, int length) {
        if (offset + length <= frames.length) {
            int checksum = Crc32c.of(frames, (int) offset, length);
            System.arraycopy(new ByteWriter().u32(checksum).toBytes(), 0, sealed, position, Integer.BYTES);
        }
    }
}
