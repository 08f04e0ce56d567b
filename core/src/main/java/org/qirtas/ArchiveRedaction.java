package org.qirtas;

import java.io.IOException;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qirtas.internal.article.ArticleAttributes;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.proof.Ed25519;
import org.qirtas.internal.proof.MerkleTree;
import org.qirtas.internal.proof.Redaction;
import org.qirtas.internal.write.Redactions;

/**
 * Removes articles from an archive for good. A new archive is written out of all others, so that nothing of them remains
 * in frames, dictionaries, vocabularies, columns, indexes or parity. What stays is a hash: the root of the Merkle tree,
 * the signature and the proofs of all other articles remain valid.
 */
public final class ArchiveRedaction {

    private final Archive archive;
    private final SortedMap<Integer, Redaction> redacted;

    private final byte[] root;
    private final @Nullable PrivateKey signingKey;
    private final MerkleTree tree = new MerkleTree();

    private ArchiveRedaction(Archive archive, @Nullable PrivateKey signingKey) throws IOException {
        this.archive = archive;
        this.signingKey = signingKey;
        root = HexFormat.of().parseHex(archive.info().root());
        redacted = new TreeMap<>(archive.opened().sections().hashes().redacted());
    }

    /**
     * Writes an archive without some articles. The others keep their positions.
     *
     * @param source the archive, which is not changed
     * @param keys keys of the articles to remove, as for {@link Archive#get(String)}, all versions of each
     * @param target the archive to write
     * @param options options of the new archive but its profile, which is that of the old one if this library knows it;
     *     their key signs these redactions, for the archive itself keeps the signature that it has
     * @return keys that no article has; if there are any nothing is written
     * @throws CorruptArchiveException if an article to be kept is damaged
     * @throws java.nio.file.FileAlreadyExistsException if the target exists and may not be replaced
     * @throws IOException if reading or writing fails
     */
    public static List<String> redact(Path source, Collection<String> keys, Path target, WriterOptions options)
            throws IOException {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(keys, "keys");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(options, "options");
        try (Archive archive = Archive.open(source)) {
            ArchiveRedaction redaction = new ArchiveRedaction(archive, options.signingKey());
            List<String> missing = new ArrayList<>();
            for (String key : keys) {
                if (!redaction.isFound(key)) {
                    missing.add(key);
                }
            }
            if (missing.isEmpty()) {
                redaction.write(
                        target, options.withProfile(archive.opened().profile().orElse(options.profile())));
            }
            return missing;
        }
    }

    private boolean isFound(String key) throws IOException {
        SortedMap<Integer, Article> versions = archive.opened().keys().versions(key);
        versions.forEach((ordinal, article) -> redacted.put(ordinal, redaction(ordinal, article)));
        return !versions.isEmpty();
    }

    private Redaction redaction(int ordinal, Article article) {
        byte[] leaf = tree.leaf(article);
        byte[] signature = signingKey == null ? new byte[0] : Ed25519.signRedaction(signingKey, root, ordinal, leaf);
        return new Redaction(leaf, signature);
    }

    private void write(Path target, WriterOptions options) throws IOException {
        byte[] signature = HexFormat.of().parseHex(archive.info().signature());
        Redactions provenance = new Redactions(redacted, signature, null);
        Article nothing = Article.builder().build();
        try (ArchiveWriter writer = ArchiveWriter.copy(target, options, provenance)) {
            for (int ordinal = 0; ordinal < archive.size(); ordinal++) {
                writer.add(redacted.containsKey(ordinal) ? nothing : kept(ordinal));
            }
            writer.finish();
        }
    }

    /** An article that the new archive can hold, too. */
    private Article kept(int ordinal) throws IOException {
        Article article = archive.article(ordinal);
        try {
            ArticleAttributes.check(article);
            return article;
        } catch (FormatException e) {
            throw archive.opened().damage(ordinal, e.problem());
        }
    }
}
