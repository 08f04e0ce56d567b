package org.qirtas;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.qirtas.format.FormatException;
import org.qirtas.format.MerkleTree;

/**
 * Removes articles from an archive for good. A new archive is written out of all others, so that nothing of them remains
 * in frames, dictionaries, vocabularies, columns, indexes or parity. What stays is a hash: the root of the Merkle tree,
 * the signature and the proofs of all other articles remain valid.
 */
public final class ArchiveRedaction {

    private final Archive archive;
    private final SortedMap<Integer, byte[]> leaves;

    private ArchiveRedaction(Archive archive) throws IOException {
        this.archive = archive;
        leaves = new TreeMap<>(archive.lookup().hashes().redacted());
    }

    /**
     * Writes an archive without some articles. The others keep their positions.
     *
     * @param source the archive, which is not changed
     * @param keys keys of the articles to remove, as for {@link Archive#get(String)}, all versions of each
     * @param target the archive to write
     * @param options options of the new archive but its profile, which is that of the old one
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
            ArchiveRedaction redaction = new ArchiveRedaction(archive);
            List<String> missing = new ArrayList<>();
            for (String key : keys) {
                if (!redaction.isFound(key)) {
                    missing.add(key);
                }
            }
            if (missing.isEmpty()) {
                redaction.write(target, options.withProfile(archive.info().profile()));
            }
            return missing;
        }
    }

    private boolean isFound(String key) throws IOException {
        MerkleTree tree = new MerkleTree();
        SortedMap<Integer, Article> versions = archive.lookup().versions(key);
        versions.forEach((ordinal, article) -> leaves.put(ordinal, tree.leaf(article)));
        return !versions.isEmpty();
    }

    private void write(Path target, WriterOptions options) throws IOException {
        byte[] signature = HexFormat.of().parseHex(archive.info().signature());
        Provenance provenance = new Provenance(leaves, signature, options.signingKey());
        Article nothing = Article.builder().build();
        try (ArchiveWriter writer = ArchiveWriter.copy(target, options, provenance)) {
            for (int ordinal = 0; ordinal < archive.size(); ordinal++) {
                writer.add(leaves.containsKey(ordinal) ? nothing : kept(ordinal));
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
            throw archive.damage(ordinal, e.problem());
        }
    }
}
