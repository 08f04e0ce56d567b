package org.qirtas.internal.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import org.qirtas.internal.bytes.ByteWriter;

/** Signatures of roots and of redactions: Ed25519 (RFC 8032), each over a message that begins with its purpose. */
public final class Ed25519 {

    private static final String ALGORITHM = "Ed25519";
    private static final String OF_ARCHIVE = "qirtas signature 1";
    private static final String OF_REDACTION = "qirtas redaction 1";

    private Ed25519() {}

    /** Refuses a key that cannot sign, before there is anything to be signed. */
    public static void require(PrivateKey key) {
        sign(key, message(OF_ARCHIVE, new byte[0]));
    }

    /** Signs an archive. */
    public static byte[] signRoot(PrivateKey key, byte[] root) {
        return sign(key, message(OF_ARCHIVE, root));
    }

    /** Signs the redaction of an article. */
    public static byte[] signRedaction(PrivateKey key, byte[] root, int ordinal, byte[] leaf) {
        return sign(key, message(root, ordinal, leaf));
    }

    /** Whether a signature is that of a root. */
    public static boolean isOfRoot(byte[] signature, PublicKey key, byte[] root) {
        return isValid(key, message(OF_ARCHIVE, root), signature);
    }

    /** Whether a redaction is signed with a key. */
    public static boolean isOfRedaction(Redaction redaction, PublicKey key, byte[] root, int ordinal) {
        return isValid(key, message(root, ordinal, redaction.leaf()), redaction.signature());
    }

    private static boolean isValid(PublicKey key, byte[] message, byte[] signature) {
        try {
            Signature verifying = Signature.getInstance(ALGORITHM);
            verifying.initVerify(key);
            verifying.update(message);
            return verifying.verify(signature);
        } catch (InvalidKeyException e) {
            throw new IllegalArgumentException("the key is not an Ed25519 key", e);
        } catch (GeneralSecurityException e) {
            // Bytes that cannot be a signature.
            return false;
        }
    }

    private static byte[] sign(PrivateKey key, byte[] message) {
        try {
            Signature signing = Signature.getInstance(ALGORITHM);
            signing.initSign(key);
            signing.update(message);
            return signing.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the key is not a private Ed25519 key: " + e.getMessage(), e);
        }
    }

    private static byte[] message(byte[] root, int ordinal, byte[] leaf) {
        byte[] article = new ByteWriter().bytes(root).u64(ordinal).bytes(leaf).toBytes();
        return message(OF_REDACTION, article);
    }

    private static byte[] message(String purpose, byte[] what) {
        return new ByteWriter()
                .bytes(purpose.getBytes(StandardCharsets.US_ASCII))
                .u8(0)
                .bytes(what)
                .toBytes();
    }
}
