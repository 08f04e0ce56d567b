package org.qirtas.http;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The version of a file on a server, which must not change while it is open. Immutable.
 *
 * @param length length of the file
 * @param tag its {@code ETag}, if the server states one
 * @param modified its {@code Last-Modified}, if the server states one
 */
record FileVersion(
        long length, @Nullable String tag, @Nullable String modified) {

    private static final String TAG = "ETag";
    private static final String MODIFIED = "Last-Modified";

    static FileVersion of(long length, HttpHeaders headers) {
        return new FileVersion(
                length,
                headers.firstValue(TAG).orElse(null),
                headers.firstValue(MODIFIED).orElse(null));
    }

    /** What makes the server send bytes of this version only: a strong tag, or else the date. */
    Optional<String> condition() {
        return hasStrongTag() ? Optional.ofNullable(tag) : Optional.ofNullable(modified);
    }

    private boolean hasStrongTag() {
        return tag != null && tag.startsWith("\"");
    }

    /**
     * Whether an answer is about this version. It must repeat the tag, and the date if it states one, because a server
     * may leave out the date in an answer to a condition.
     */
    boolean isSame(long total, HttpHeaders headers) {
        Optional<String> date = headers.firstValue(MODIFIED);
        return total == length
                && headers.firstValue(TAG).equals(Optional.ofNullable(tag))
                && (date.isEmpty() || modified == null || date.get().equals(modified));
    }

    /** A name of the bytes, which does not show the address, or empty if the server states no version. */
    Optional<String> identity(URI address) {
        return condition().map(validator -> hash(address + "\n" + validator + "\n" + length));
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
