package org.qirtas;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.Limits;
import org.qirtas.internal.proof.CanonicalForm;
import org.qirtas.internal.proof.ChunkHashes;
import org.qirtas.internal.proof.MerkleTree;
import org.qirtas.internal.proof.ProofJson;
import org.qirtas.internal.proof.Redaction;
import org.qirtas.internal.read.Generation;
import org.qirtas.internal.read.OpenArticles;

/**
 * A proof that an archive holds an article at a position. It consists of the content of the article, its position, the
 * number of articles, and the hashes that lead from the content to the root of the archive (RFC 9162, section 2.1.3).
 * It is checked with the root alone, without the archive. Immutable.
 *
 * <pre>{@code
 * ArticleProof proof = ArticleProof.of(archive, "62315").orElseThrow();
 * String json = proof.toJson();
 * ArticleProof received = ArticleProof.parse(json);
 * if (received.root().equals(archive.info().root())) {
 *     System.out.println("article " + received.ordinal() + " of " + received.articles() + ": " + received.article().title());
 *     System.out.println(received.content().length + " bytes, " + received.path().size() + " hashes");
 * }
 * }</pre>
 */
public final class ArticleProof {

    private final int articles;
    private final int ordinal;
    private final byte[] content;
    private final List<String> path;

    /**
     * Makes a proof from its parts. A proof alone proves nothing: compare its {@link #root()} with a root that you
     * trust.
     *
     * @param articles number of articles of the archive
     * @param ordinal position of the article, from 0
     * @param content canonical content of the article, as FORMAT.md defines it
     * @param path hashes on the way to the root, lowest first, 64 lower-case hexadecimal digits each
     * @throws IllegalArgumentException if an archive of that size has no article at the ordinal, or the path has the
     *     wrong length
     */
    public ArticleProof(long articles, long ordinal, byte[] content, List<String> path) {
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(path, "path").forEach(hash -> Objects.requireNonNull(hash, "hash"));
        if (ordinal < 0 || ordinal >= articles) {
            throw new IllegalArgumentException("an archive of " + articles + " articles has no article " + ordinal);
        }
        if (articles > Limits.ARTICLES) {
            throw new IllegalArgumentException("an archive holds at most " + Limits.ARTICLES + " articles");
        }
        this.articles = (int) articles;
        this.ordinal = (int) ordinal;
        int length = MerkleTree.pathLength(this.ordinal, this.articles);
        if (path.size() != length || !path.stream().allMatch(hash -> hash.matches("[0-9a-f]{64}"))) {
            throw new IllegalArgumentException(
                    "the path must have " + length + " hashes of 64 lower-case hexadecimal digits");
        }
        this.content = content.clone();
        this.path = List.copyOf(path);
    }

    /**
     * Reads a proof that {@link #toJson()} wrote. A proof alone proves nothing: compare its {@link #root()} with a root
     * that you trust.
     *
     * @param json the JSON text; blanks between its tokens and the order of its members do not matter
     * @return the proof
     * @throws IllegalArgumentException if the text is not a proof; the message says what is wrong
     */
    public static ArticleProof parse(String json) {
        Objects.requireNonNull(json, "json");
        try {
            ProofJson parsed = ProofJson.parse(json);
            return new ArticleProof(parsed.articles(), parsed.ordinal(), parsed.content(), parsed.path());
        } catch (FormatException e) {
            throw new IllegalArgumentException("not a proof: " + e.problem(), e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("not a proof: " + e.getMessage(), e);
        }
    }

    /**
     * Proves that an article is in an archive. Reads the articles of its chunk.
     *
     * @param archive the archive
     * @param ordinal position of the article, from 0
     * @return the proof
     * @throws IndexOutOfBoundsException if the ordinal is negative or not less than {@link Archive#size()}
     * @throws RedactedArticleException if the article was redacted
     * @throws CorruptArchiveException if what is needed is damaged
     * @throws IOException if reading fails
     */
    public static ArticleProof of(Archive archive, long ordinal) throws IOException {
        byte[] content =
                Objects.requireNonNull(archive, "archive").article(ordinal).canonicalContent();
        OpenArticles articles = archive.articles();
        Generation generation = articles.generation(ordinal);
        int inside = articles.inside(ordinal);
        ChunkHashes hashes = generation.sections().hashes();
        int chunk = inside / Limits.CHUNK_ARTICLES;
        MerkleTree tree = new MerkleTree();
        int first = chunk * Limits.CHUNK_ARTICLES;
        int end = Math.min(generation.articles(), first + Limits.CHUNK_ARTICLES);
        byte[] leaves = leaves(archive, ordinal - inside, first, end, hashes, tree);
        List<byte[]> path = new ArrayList<>(tree.path(leaves, inside - first));
        path.addAll(tree.path(hashes.chunks(), chunk));
        List<String> texts = path.stream().map(HexFormat.of()::formatHex).toList();
        return new ArticleProof(generation.articles(), inside, content, texts);
    }

    /**
     * Proves that an article is in an archive, as {@link #of(Archive, long)}.
     *
     * @param archive the archive
     * @param key key of the article, as for {@link Archive#get(String)}; if it has several versions, the proof is about
     *     the one added last
     * @return the proof, or nothing if no article has the key
     * @throws CorruptArchiveException if what is needed is damaged
     * @throws IOException if reading fails
     */
    public static Optional<ArticleProof> of(Archive archive, String key) throws IOException {
        SortedMap<Long, Article> versions =
                Objects.requireNonNull(archive, "archive").keys().versions(Objects.requireNonNull(key, "key"));
        return versions.isEmpty() ? Optional.empty() : Optional.of(of(archive, versions.lastKey()));
    }

    /** The leaves of some articles of a generation. */
    private static byte[] leaves(Archive archive, long base, int first, int end, ChunkHashes hashes, MerkleTree tree)
            throws IOException {
        ByteArrayOutputStream leaves = new ByteArrayOutputStream();
        for (int i = first; i < end; i++) {
            Redaction redaction = hashes.redacted().get(i);
            leaves.writeBytes(redaction == null ? tree.leaf(archive.article(base + i)) : redaction.leaf());
        }
        return leaves.toByteArray();
    }

    /**
     * The proof as a JSON object, on one line and in ASCII.
     *
     * @return the JSON text, which {@link #parse} reads
     */
    public String toJson() {
        return new ProofJson(articles, ordinal, path, content).write();
    }

    /**
     * The root that follows from the proof.
     *
     * @return 64 hexadecimal digits, as {@link ArchiveInfo#root()}
     */
    public String root() {
        MerkleTree tree = new MerkleTree();
        List<byte[]> hashes = path.stream().map(HexFormat.of()::parseHex).toList();
        byte[] treeHash = tree.treeHash(tree.leaf(content), ordinal, articles, hashes);
        return HexFormat.of().formatHex(tree.root(articles, treeHash));
    }

    /**
     * The article that the proof is about.
     *
     * @return the article
     * @throws IllegalArgumentException if the content is not the canonical content of any article
     */
    public Article article() {
        try {
            return CanonicalForm.parse(content);
        } catch (FormatException e) {
            throw new IllegalArgumentException("the content of the proof is that of no article: " + e.problem(), e);
        }
    }

    /**
     * Number of articles of the archive.
     *
     * @return at least 1
     */
    public long articles() {
        return articles;
    }

    /**
     * Position of the article.
     *
     * @return from 0
     */
    public long ordinal() {
        return ordinal;
    }

    /**
     * Canonical content of the article.
     *
     * @return a copy of the bytes
     */
    public byte[] content() {
        return content.clone();
    }

    /**
     * The hashes on the way to the root.
     *
     * @return lowest first, 64 hexadecimal digits each
     */
    public List<String> path() {
        return path;
    }
}
