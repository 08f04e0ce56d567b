package org.qirtas;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.HexFormat;
import java.util.Objects;
import org.qirtas.format.PayloadWriter;

/**
 * The signature of an archive: Ed25519 (RFC 8032) of what identifies it, the number of its articles and the root of its
 * Merkle tree. It says who vouches for the articles, and stays valid when some of them are redacted.
 */
public final class ArchiveSignature {

    private static final String ALGORITHM = "Ed25519";
    private static final String PURPOSE = "qirtas archive root 1";

    private ArchiveSignature() {}

    /**
     * Whether an archive bears a valid signature. It does not tell whether the articles are those that were signed:
     * {@link Archive#verify()} does.
     *
     * @param info what the archive says about itself
     * @param key public Ed25519 key of the one who is to have signed it
     * @return false if the archive is not signed, or not with that key
     * @throws IllegalArgumentException if the key is no Ed25519 key
     */
    public static boolean isValid(ArchiveInfo info, PublicKey key) {
        Objects.requireNonNull(info, "info");
        Objects.requireNonNull(key, "key");
        try {
            Signature verifying = Signature.getInstance(ALGORITHM);
            verifying.initVerify(key);
            verifying.update(message(info.articles(), HexFormat.of().parseHex(info.root())));
            return verifying.verify(HexFormat.of().parseHex(info.signature()));
        } catch (InvalidKeyException e) {
            throw new IllegalArgumentException("the key is no Ed25519 key", e);
        } catch (GeneralSecurityException e) {
            // Bytes that cannot be a signature.
            return false;
        }
    }

    static byte[] sign(PrivateKey key, int articles, byte[] root) {
        try {
            Signature signing = Signature.getInstance(ALGORITHM);
            signing.initSign(key);
            signing.update(message(articles, root));
            return signing.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the key is no private Ed25519 key: " + e.getMessage(), e);
        }
    }

    private static byte[] message(int articles, byte[] root) {
        return new PayloadWriter()
                .bytes(PURPOSE.getBytes(StandardCharsets.US_ASCII))
                .u8(0)
                .u64(articles)
                .bytes(root)
                .toBytes();
    }
}
