package org.qirtas.internal.rewrite;

import java.io.IOException;
import java.security.PrivateKey;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qirtas.Article;
import org.qirtas.internal.proof.Ed25519;
import org.qirtas.internal.proof.MerkleTree;
import org.qirtas.internal.proof.Redaction;
import org.qirtas.internal.read.ArticleReceiver;
import org.qirtas.internal.read.Generation;
import org.qirtas.internal.read.KeyLookup;
import org.qirtas.internal.read.OpenArticles;
import org.qirtas.internal.write.Redactions;

/** Omits articles of an archive from a new one, and keeps their hashes. For one thread. */
public final class Redactor {

    private final OpenArticles articles;
    private final Generation generation;
    private final @Nullable PrivateKey signingKey;
    private final KeptArticles kept;
    private final byte[] root;
    private final SortedMap<Integer, Redaction> redacted;
    private final MerkleTree tree = new MerkleTree();

    /**
     * Begins with the redactions that the archive already has.
     *
     * @param signingKey signs the redactions; with null they are not signed
     */
    public Redactor(OpenArticles articles, Generation generation, @Nullable PrivateKey signingKey) throws IOException {
        this.articles = articles;
        this.generation = generation;
        this.signingKey = signingKey;
        kept = new KeptArticles(articles);
        root = generation.root();
        redacted = new TreeMap<>(generation.sections().hashes().redacted());
    }

    /** Redacts all versions of an article; returns false if there is none. */
    public boolean redact(String key) throws IOException {
        SortedMap<Long, Article> versions = new KeyLookup(articles).versions(key);
        versions.forEach(
                (ordinal, article) -> redacted.put(ordinal.intValue(), redaction(ordinal.intValue(), article)));
        return !versions.isEmpty();
    }

    private Redaction redaction(int ordinal, Article article) {
        byte[] leaf = tree.leaf(article);
        return signingKey == null
                ? Redaction.unsigned(leaf)
                : new Redaction(leaf, Ed25519.signRedaction(signingKey, root, ordinal, leaf));
    }

    /** The remains of the redacted articles for the new archive, and the signature of the old one. */
    public Redactions redactions() {
        return new Redactions(redacted, generation.signature(), null);
    }

    /** Passes on all articles, with an article without fields in place of each redacted one. */
    public void copyTo(ArticleReceiver receiver) throws IOException {
        kept.copyTo(receiver, generation.articles(), ordinal -> ordinal, redacted.keySet());
    }
}
