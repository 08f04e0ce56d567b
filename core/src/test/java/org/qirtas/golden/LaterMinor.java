package org.qirtas.golden;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.Crc32c;
import org.qirtas.internal.format.proto.Manifest;
import org.qirtas.internal.format.proto.Section;

/**
 * An archive as a later minor version of the format may have it: with a higher minor version, an optional section of a
 * type that version 1.0 does not know, and a field of the manifest that it does not know.
 */
final class LaterMinor {

    private static final int MINOR = 7;
    private static final int TYPE = 900;
    private static final int FIELD = 99;
    private static final int MANIFEST = 6;
    private static final int OPTIONAL = 1;
    private static final int TRAILER = 40;
    private static final int HEADER = 32;
    private static final int LENGTH_AT = 16;

    private LaterMinor() {}

    /** Puts a section before the manifest of an archive. */
    static byte[] of(byte[] archive) throws IOException {
        ByteBuffer old = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        int trailer = archive.length - TRAILER;
        int at = (int) old.getLong(trailer);
        int sequence = old.getInt(at + 8);
        byte[] unknown = section(TYPE, OPTIONAL, sequence, new byte[] {1, 2, 3});
        int start = at + HEADER;
        int length = (int) old.getLong(at + LENGTH_AT);
        Manifest manifest = Manifest.parseFrom(Arrays.copyOfRange(archive, start, start + length)).toBuilder()
                .addSections(Section.newBuilder().setType(TYPE).setOffset(at).setLength(unknown.length))
                .setUnknownFields(
                        UnknownFieldSet.newBuilder().addField(FIELD, field()).build())
                .build();
        byte[] named = section(MANIFEST, 0, sequence + 1, manifest.toByteArray());
        byte[] start16 = fileHeader(archive);
        return new ByteWriter()
                .bytes(start16)
                .bytes(Arrays.copyOfRange(archive, start16.length, at))
                .bytes(unknown)
                .bytes(named)
                .bytes(trailer(archive, at + unknown.length, named.length))
                .toBytes();
    }

    private static UnknownFieldSet.Field field() {
        return UnknownFieldSet.Field.newBuilder()
                .addLengthDelimited(ByteString.copyFromUtf8("later"))
                .build();
    }

    private static byte[] section(int type, int flags, int sequence, byte[] payload) {
        ByteBuffer section =
                ByteBuffer.allocate(HEADER + (payload.length + 7) / 8 * 8).order(ByteOrder.LITTLE_ENDIAN);
        section.put(new byte[] {'Q', 'S', 'E', 'C'})
                .putShort((short) type)
                .putShort((short) flags)
                .putInt(sequence)
                .putInt(payload.length)
                .putLong(payload.length)
                .putInt(Crc32c.of(payload));
        section.putInt(Crc32c.of(Arrays.copyOf(section.array(), section.position())));
        return section.put(payload).array();
    }

    private static byte[] fileHeader(byte[] archive) {
        ByteBuffer header = ByteBuffer.wrap(Arrays.copyOf(archive, 16)).order(ByteOrder.LITTLE_ENDIAN);
        header.putShort(10, (short) MINOR);
        header.putInt(12, Crc32c.of(Arrays.copyOf(header.array(), 12)));
        return header.array();
    }

    private static byte[] trailer(byte[] archive, long manifestOffset, int manifestLength) {
        byte[] bytes = Arrays.copyOfRange(archive, archive.length - TRAILER, archive.length);
        ByteBuffer trailer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        trailer.putLong(0, manifestOffset)
                .putLong(8, manifestLength)
                .putLong(LENGTH_AT, manifestOffset + manifestLength + TRAILER)
                .putShort(26, (short) MINOR);
        trailer.putInt(28, Crc32c.of(Arrays.copyOf(bytes, 28)));
        return bytes;
    }
}
