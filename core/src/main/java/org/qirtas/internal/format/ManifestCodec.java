package org.qirtas.internal.format;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Optional;
import java.util.stream.Stream;
import org.qirtas.Profile;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.proto.Manifest;
import org.qirtas.internal.format.proto.Section;

/** The manifest as bytes: protobuf in the order of its field numbers, so that equal manifests have equal bytes. */
public final class ManifestCodec {

    private ManifestCodec() {}

    /** A section of a type that may be unknown, its header and padding included. */
    public static Section section(int type, long offset, long length) {
        return Section.newBuilder()
                .setType(type)
                .setOffset(offset)
                .setLength(length)
                .build();
    }

    /** The profile that the manifest names, if this version knows it. */
    public static Optional<Profile> profile(Manifest manifest) {
        return Stream.of(Profile.values())
                .filter(profile -> profile.name().equals(manifest.getProfile()))
                .findAny();
    }

    /** Reads a payload that has been checked against its checksum. */
    public static Manifest fromBytes(byte[] bytes) throws FormatException {
        try {
            return Manifest.parseFrom(bytes);
        } catch (InvalidProtocolBufferException e) {
            throw new FormatException("the manifest cannot be read: " + e.getMessage());
        }
    }
}
