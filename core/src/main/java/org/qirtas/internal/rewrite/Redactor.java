package org.qirtas.internal.rewrite;

import java.io.IOException;
import java.security.PrivateKey;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qirtas.Article;
import org.qirtas.WriterOptions;
import org.qirtas.internal.article.TextSearch;
import org.qirtas.internal.format.Manifest;
import org.qirtas.internal.io.ArchiveOutput;
import org.qirtas.internal.proof.Deletions;
import org.qirtas.internal.proof.Ed25519;
import org.qirtas.internal.proof.MerkleTree;
import org.qirtas.internal.proof.Redaction;
import org.qirtas.internal.read.Generation;
import org.qirtas.internal.read.KeyLookup;
import org.qirtas.internal.read.OpenArchive;
import org.qirtas.internal.read.OpenArticles;
import org.qirtas.internal.write.Continuation;
import org.qirtas.internal.write.Redactions;

/**
 * Writes an archive without some of its articles, and keeps their hashes. Every generation keeps its root, its
 * signature and its deletions. Generations that the articles do not concern are copied. For one thread.
 */
public final class Redactor {

    private final OpenArchive archive;
    private final OpenArticles articles;
    private final KeyLookup keys;
    private final TextSearch texts = new TextSearch();
    private final MerkleTree tree = new MerkleTree();

    /** The leaves of the articles that are removed, by ordinal. */
    private final SortedMap<Long, byte[]> leaves = new TreeMap<>();

    public Redactor(OpenArchive archive, OpenArticles articles) {
        this.archive = archive;
        this.articles = articles;
        keys = new KeyLookup(articles);
    }

    /** Removes all versions of an article, deleted ones too; returns false if there is none. */
    public boolean redact(String key) throws IOException {
        SortedMap<Long, Article> versions = keys.everyVersion(key);
        versions.forEach((ordinal, article) -> {
            if (leaves.put(ordinal, tree.leaf(article)) == null) {
                texts.add(article);
            }
        });
        return !versions.isEmpty();
    }

    /** The text models of other files that hold text of the removed articles. */
    public List<Manifest.Model> modelsElsewhere() throws IOException {
        return plan().elsewhere();
    }

    private RedactionPlan plan() throws IOException {
        return new RedactionPlan(archive.generations(), leaves, texts);
    }

    /** Writes the new archive. The signing key of the options signs the redactions. */
    public void copyTo(ArchiveOutput out, WriterOptions options) throws IOException {
        RedactionPlan plan = plan();
        GenerationRecode recode = new GenerationRecode(articles, plan, out, options);
        int number = 0;
        for (Generation generation : archive.generations()) {
            int deleted = deleted(generation);
            if (plan.isRenewed(generation)) {
                recode.run(
                        generation,
                        redactions(generation, options.signingKey()),
                        continuation(generation, number, deleted));
            } else if (deleted != generation.layout().manifest().deleted()) {
                new GenerationRewrite(generation, out, ModelChanges.NONE, deleted).run(bytes -> {});
            } else {
                GenerationCopy.run(generation, out, bytes -> {});
            }
            number++;
        }
    }

    /** Number of articles that a generation deletes, without those that are removed now or were removed before. */
    private int deleted(Generation generation) throws IOException {
        long end = generation.file().firstOrdinal();
        long removed = Arrays.stream(generation.deletions().distances())
                .filter(distance -> leaves.containsKey(end - distance))
                .count();
        return (int) (generation.layout().manifest().deleted() - removed);
    }

    private Continuation continuation(Generation generation, int number, int deleted) throws IOException {
        Deletions deletions = generation.deletions();
        List<byte[]> roots = archive.generations().subList(number - generation.continued(), number).stream()
                .map(Generation::root)
                .toList();
        return new Continuation(roots, deletions, deleted, 0, 0);
    }

    /** What remains of the redacted articles of a generation: those of the archive, and those that are removed. */
    private Redactions redactions(Generation generation, @Nullable PrivateKey signingKey) throws IOException {
        SortedMap<Integer, Redaction> remains =
                new TreeMap<>(generation.sections().hashes().redacted());
        long first = generation.file().firstOrdinal();
        for (Map.Entry<Long, byte[]> removed :
                leaves.subMap(first, first + generation.articles()).entrySet()) {
            int ordinal = (int) (removed.getKey() - first);
            remains.put(ordinal, redaction(generation.root(), ordinal, removed.getValue(), signingKey));
        }
        return new Redactions(remains, generation.signature(), null);
    }

    private static Redaction redaction(byte[] root, int ordinal, byte[] leaf, @Nullable PrivateKey signingKey) {
        return signingKey == null
                ? Redaction.unsigned(leaf)
                : new Redaction(leaf, Ed25519.signRedaction(signingKey, root, ordinal, leaf));
    }
}
