package org.qirtas.internal.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Consumer;

/** Hashes of contents. */
public final class ContentHash {

    private static final int KEY_BYTES = 16;

    private ContentHash() {}

    /**
     * The key of an article with neither id nor url: the first 16 bytes of the SHA-256 in hexadecimal.
     *
     * @param content updates a digest with the canonical content
     */
    public static String key(Consumer<MessageDigest> content) {
        MessageDigest digest = newSha256();
        content.accept(digest);
        return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), KEY_BYTES));
    }

    /** SHA-256 of bytes (FIPS 180-4). */
    public static byte[] sha256(byte[] content) {
        return newSha256().digest(content);
    }

    /** A digest for repeated use. */
    static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
