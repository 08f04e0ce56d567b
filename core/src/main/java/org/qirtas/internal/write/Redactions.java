package org.qirtas.internal.write;

import java.security.PrivateKey;
import java.util.Collections;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.qirtas.WriterOptions;
import org.qirtas.internal.proof.Ed25519;
import org.qirtas.internal.proof.Redaction;

/**
 * Where the articles of an archive come from, if some of them were redacted: what is left of those,
 * and the signature that the archive had before. Not copied, not to be changed.
 *
 * @param redacted what is left of redacted articles, by ordinal
 * @param carried the signature to carry over, or none
 * @param signingKey the key to sign the root with, or none
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Redactions(
        SortedMap<Integer, Redaction> redacted,
        byte[] carried,
        @Nullable PrivateKey signingKey) {

    private static final byte[] NONE = {};

    /** Of a new archive. */
    public static Redactions of(WriterOptions options) {
        return new Redactions(Collections.emptySortedMap(), NONE, options.signingKey());
    }

    /** The signature of the archive; no bytes if it has none. */
    byte[] signature(byte[] root) {
        return signingKey == null ? carried : Ed25519.signRoot(signingKey, root);
    }
}
