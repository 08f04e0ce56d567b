package org.qirtas;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.qirtas.format.PayloadWriter;
import org.qirtas.format.Redaction;

/**
 * The signatures of an archive, Ed25519 (RFC 8032). That of the root says who vouches for the articles, and stays valid when
 * some of them are redacted; so each redaction has a signature of its own, or none.
 */
public final class ArchiveSignature {

    private static final String ALGORITHM = "Ed25519";
    private static final String OF_ARCHIVE = "qirtas signature 1";
    private static final String OF_REDACTION = "qirtas redaction 1";

    private ArchiveSignature() {}

    /**
     * Whether an archive bears a valid signature. It does not tell whether the articles are those that were signed, or who
     * redacted some of them: {@link Archive#verify(PublicKey, java.util.function.IntConsumer)} does.
     *
     * @param info what the archive says about itself
     * @param key public Ed25519 key of the one who is to have signed it
     * @return false if the archive is not signed, or not with that key
     * @throws IllegalArgumentException if the key is no Ed25519 key
     */
    public static boolean isValid(ArchiveInfo info, PublicKey key) {
        Objects.requireNonNull(info, "info");
        Objects.requireNonNull(key, "key");
        byte[] root = HexFormat.of().parseHex(info.root());
        return isValid(key, message(OF_ARCHIVE, root), HexFormat.of().parseHex(info.signature()));
    }

    /**
     * The redacted articles whose redaction is not signed with a key. Anyone can redact articles of a signed archive; these
     * are the ones that its signer may know nothing of.
     *
     * @param archive the archive
     * @param key public Ed25519 key of the one who is to have redacted them
     * @return their ordinals in ascending order, possibly none
     * @throws CorruptArchiveException if the content hashes are damaged
     * @throws IOException if reading fails
     * @throws IllegalArgumentException if the key is no Ed25519 key
     */
    public static List<Integer> foreignRedactions(Archive archive, PublicKey key) throws IOException {
        Objects.requireNonNull(key, "key");
        byte[] root = HexFormat.of().parseHex(archive.info().root());
        List<Integer> foreign = new ArrayList<>();
        for (Map.Entry<Integer, Redaction> entry :
                archive.lookup().hashes().redacted().entrySet()) {
            Redaction redaction = entry.getValue();
            if (!isValid(key, message(root, entry.getKey(), redaction.leaf()), redaction.signature())) {
                foreign.add(entry.getKey());
            }
        }
        return foreign;
    }

    private static boolean isValid(PublicKey key, byte[] message, byte[] signature) {
        try {
            Signature verifying = Signature.getInstance(ALGORITHM);
            verifying.initVerify(key);
            verifying.update(message);
            return verifying.verify(signature);
        } catch (InvalidKeyException e) {
            throw new IllegalArgumentException("the key is no Ed25519 key", e);
        } catch (GeneralSecurityException e) {
            // Bytes that cannot be a signature.
            return false;
        }
    }

    /** Signs an archive. */
    static byte[] signRoot(PrivateKey key, byte[] root) {
        return sign(key, message(OF_ARCHIVE, root));
    }

    static byte[] signRedaction(PrivateKey key, byte[] root, int ordinal, byte[] leaf) {
        return sign(key, message(root, ordinal, leaf));
    }

    private static byte[] sign(PrivateKey key, byte[] message) {
        try {
            Signature signing = Signature.getInstance(ALGORITHM);
            signing.initSign(key);
            signing.update(message);
            return signing.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the key is no private Ed25519 key: " + e.getMessage(), e);
        }
    }

    private static byte[] message(byte[] root, int ordinal, byte[] leaf) {
        byte[] article =
                new PayloadWriter().bytes(root).u64(ordinal).bytes(leaf).toBytes();
        return message(OF_REDACTION, article);
    }

    private static byte[] message(String purpose, byte[] what) {
        return new PayloadWriter()
                .bytes(purpose.getBytes(StandardCharsets.US_ASCII))
                .u8(0)
                .bytes(what)
                .toBytes();
    }
}
