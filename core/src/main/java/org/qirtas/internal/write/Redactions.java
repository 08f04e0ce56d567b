package org.qirtas.internal.write;

import java.security.PrivateKey;
import java.util.Collections;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.qirtas.WriterOptions;
import org.qirtas.internal.proof.Ed25519;
import org.qirtas.internal.proof.Redaction;

/**
 * The redactions that an archive takes over from another one: the remains of redacted articles, and the signature of
 * the other archive. The bytes are not copied and must not be changed.
 *
 * @param redacted the remains of redacted articles, by ordinal
 * @param carried the signature to carry over, or none
 * @param signingKey the key to sign the root with, or none
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
public record Redactions(
        SortedMap<Integer, Redaction> redacted,
        byte[] carried,
        @Nullable PrivateKey signingKey) {

    private static final byte[] NONE = {};

    /** The redactions of a new archive: none. */
    public static Redactions of(WriterOptions options) {
        return new Redactions(Collections.emptySortedMap(), NONE, options.signingKey());
    }

    /** The signature of the archive; empty if it has none. */
    byte[] signature(byte[] root) {
        return signingKey == null ? carried : Ed25519.signRoot(signingKey, root);
    }
}
