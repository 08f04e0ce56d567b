package org.qirtas;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.Limits;
import org.qirtas.internal.proof.ArchiveRoot;
import org.qirtas.internal.proof.CanonicalForm;
import org.qirtas.internal.proof.LogPlace;
import org.qirtas.internal.proof.MerkleTree;
import org.qirtas.internal.proof.ProofJson;
import org.qirtas.internal.read.OpenArticles;
import org.qirtas.internal.read.ProofMaker;

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
 *     System.out.println("generation " + received.generation() + " of " + received.generations());
 * }
 * }</pre>
 */
public final class ArticleProof {

    private static final String NO_DELETIONS = "";
    private static final String HASH = "[0-9a-f]{64}";

    private final int articles;
    private final int ordinal;
    private final byte[] content;
    private final List<String> path;
    private final String deletions;
    private final LogPlace log;

    /**
     * Makes a proof about an archive of one generation from its parts. A proof alone proves nothing: compare its {@link
     * #root()} with a root that you trust.
     *
     * @param articles number of articles of the archive
     * @param ordinal position of the article, from 0
     * @param content canonical content of the article, as FORMAT.md defines it
     * @param path hashes on the way to the root, lowest first, 64 lower-case hexadecimal digits each
     * @throws IllegalArgumentException if an archive of that size has no article at the ordinal, or the path has the
     *     wrong length
     */
    public ArticleProof(long articles, long ordinal, byte[] content, List<String> path) {
        this(new ProofJson(
                articles,
                ordinal,
                Objects.requireNonNull(path, "path"),
                Objects.requireNonNull(content, "content"),
                NO_DELETIONS,
                LogPlace.ALONE));
    }

    private ArticleProof(ProofJson parts) {
        parts.path().forEach(hash -> Objects.requireNonNull(hash, "hash"));
        if (parts.ordinal() < 0 || parts.ordinal() >= parts.articles()) {
            throw new IllegalArgumentException(
                    "an archive of " + parts.articles() + " articles has no article " + parts.ordinal());
        }
        if (parts.articles() > Limits.ARTICLES) {
            throw new IllegalArgumentException("an archive holds at most " + Limits.ARTICLES + " articles");
        }
        articles = (int) parts.articles();
        ordinal = (int) parts.ordinal();
        path = path("path", parts.path(), ordinal, articles);
        content = parts.content().clone();
        deletions = parts.deletions();
        if (!deletions.isEmpty() && !deletions.matches(HASH)) {
            throw new IllegalArgumentException("the hash of deletions must have 64 lower-case hexadecimal digits");
        }
        log = parts.log();
        requireIsInLog();
    }

    private void requireIsInLog() {
        if (log.generations() > Limits.GENERATIONS) {
            throw new IllegalArgumentException("an archive has at most " + Limits.GENERATIONS + " generations");
        }
        if (log.generation() >= log.generations()) {
            throw new IllegalArgumentException(
                    "an archive of " + log.generations() + " generations has no generation " + log.generation());
        }
        path("log", log.path(), (int) log.generation(), (int) log.generations());
    }

    private static List<String> path(String name, List<String> hashes, int index, int count) {
        int length = MerkleTree.pathLength(index, count);
        if (hashes.size() != length || !hashes.stream().allMatch(hash -> hash.matches(HASH))) {
            throw new IllegalArgumentException(
                    "the " + name + " must have " + length + " hashes of 64 lower-case hexadecimal digits");
        }
        return List.copyOf(hashes);
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
            return new ArticleProof(ProofJson.parse(json));
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
        OpenArticles articles = Objects.requireNonNull(archive, "archive").articles();
        Objects.checkIndex(ordinal, articles.size());
        return new ArticleProof(new ProofMaker(archive.opened(), articles).prove(ordinal));
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

    /**
     * The proof as a JSON object, on one line and in ASCII.
     *
     * @return the JSON text, which {@link #parse} reads
     */
    public String toJson() {
        return new ProofJson(articles, ordinal, path, content, deletions, log).write();
    }

    /**
     * The root that follows from the proof.
     *
     * @return 64 hexadecimal digits, as {@link ArchiveInfo#root()}
     */
    public String root() {
        MerkleTree tree = new MerkleTree();
        byte[] treeHash = tree.treeHash(tree.leaf(content), ordinal, articles, bytes(path));
        byte[] root = tree.root(articles, treeHash, HexFormat.of().parseHex(deletions));
        if (log.generations() > 1) {
            int generations = (int) log.generations();
            byte[] logHash = tree.treeHash(tree.leaf(root), (int) log.generation(), generations, bytes(log.path()));
            root = ArchiveRoot.root(generations, logHash);
        }
        return HexFormat.of().formatHex(root);
    }

    private static List<byte[]> bytes(List<String> hashes) {
        return hashes.stream().map(HexFormat.of()::parseHex).toList();
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
     * Number of articles of the generation that has the article. An archive to which nothing was appended is one
     * generation.
     *
     * @return at least 1
     */
    public long articles() {
        return articles;
    }

    /**
     * Position of the article in its generation.
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
     * Position of the generation in the archive.
     *
     * @return from 0
     */
    public long generation() {
        return log.generation();
    }

    /**
     * Number of generations of the archive.
     *
     * @return at least 1
     */
    public long generations() {
        return log.generations();
    }

    /**
     * The hashes on the way from the article to the root of its generation.
     *
     * @return lowest first, 64 hexadecimal digits each
     */
    public List<String> path() {
        return path;
    }
}
