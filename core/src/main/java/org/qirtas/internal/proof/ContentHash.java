package org.qirtas.internal.proof;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.qirtas.internal.bytes.Sha256;

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
        MessageDigest digest = Sha256.begin();
        content.accept(digest);
        return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), KEY_BYTES));
    }
}
