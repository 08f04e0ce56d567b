package org.qirtas.internal.proof;

import org.qirtas.internal.bytes.ByteReader;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.FormatException;

/**
 * The remains of an article that was removed permanently. The bytes are not copied and must not be changed.
 *
 * @param leaf its leaf in the Merkle tree
 * @param signature Ed25519 signature of the removal, 64 bytes, or none
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
public record Redaction(byte[] leaf, byte[] signature) {

    /** Bytes of a signature. */
    public static final int SIGNATURE = 64;

    private static final byte[] NO_SIGNATURE = {};

    private static final int UNSIGNED = 0;
    private static final int SIGNED = 1;

    /** The remains of an article whose removal nobody signed. */
    public static Redaction unsigned(byte[] leaf) {
        return new Redaction(leaf, NO_SIGNATURE);
    }

    void write(ByteWriter writer) {
        writer.bytes(leaf).u8(signature.length == 0 ? UNSIGNED : SIGNED).bytes(signature);
    }

    static Redaction read(ByteReader reader) throws FormatException {
        byte[] leaf = reader.bytes(MerkleTree.HASH);
        int signed = reader.u8();
        if (signed > SIGNED) {
            throw new FormatException("a redaction is neither signed nor unsigned");
        }
        return new Redaction(leaf, reader.bytes(signed * SIGNATURE));
    }
}
