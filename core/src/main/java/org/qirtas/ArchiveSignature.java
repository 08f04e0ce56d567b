package org.qirtas;

import java.io.IOException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.qirtas.internal.proof.Ed25519;
import org.qirtas.internal.proof.Redaction;

/**
 * The signatures of an archive, Ed25519 (RFC 8032). That of the root says who vouches for the articles, and stays valid when
 * some of them are redacted; so each redaction has a signature of its own, or none.
 */
public final class ArchiveSignature {

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
        return Ed25519.isOfRoot(HexFormat.of().parseHex(info.signature()), key, root);
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
                archive.opened().sections().hashes().redacted().entrySet()) {
            if (!Ed25519.isOfRedaction(entry.getValue(), key, root, entry.getKey())) {
                foreign.add(entry.getKey());
            }
        }
        return foreign;
    }
}
