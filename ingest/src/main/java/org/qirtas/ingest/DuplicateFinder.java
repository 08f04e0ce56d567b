package org.qirtas.ingest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qirtas.Article;
import org.qirtas.ingest.Duplicate.Kind;

/**
 * Finds articles that were there before: exact duplicates, whose whole content is equal, and near ones, whose bodies have
 * most of their shingles of four words in common. An article without a body is compared by its title. Case, blanks,
 * punctuation and vowel marks do not count. The result depends only on the articles and their order. For one thread.
 *
 * <pre>{@code
 * DuplicateFinder finder = DuplicateFinder.near(0.9, 1_000_000);
 * for (Article each : archive) {
 *     if (finder.find(each).isEmpty()) {
 *         finder.remember();
 *     }
 * }
 * }</pre>
 *
 * <p>A similarity is an estimate with a standard error of up to 0.05. Two articles are compared only if a part of their
 * signatures is equal: all but 1 of 100 pairs with a similarity of 0.7, and all but 45 of 100 with 0.5.
 */
public final class DuplicateFinder {

    /** Maximum memory for a remembered article if only exact duplicates are found. */
    public static final int EXACT_BYTES = 27;

    /** Maximum memory for a remembered article if near duplicates are found too. */
    public static final int NEAR_BYTES = 431;

    private static final double MIN_THRESHOLD = 0.5;
    private static final int HASH_BYTES = 16;
    private static final int BAND_BYTES = 5;
    private static final byte[] NO_TEXT = new byte[TextSignature.LENGTH];

    private final double threshold;
    private final int maxArticles;
    private final TextSignature signatures = new TextSignature();
    private final MessageDigest sha256 = sha256();
    private final ByteRows hashes = new ByteRows(HASH_BYTES);
    private final ByteRows texts = new ByteRows(TextSignature.LENGTH);
    private final ByteRows.Index byHash = hashes.index(0, HASH_BYTES);
    private final List<ByteRows.Index> bands = new ArrayList<>();

    private byte @Nullable [] hash;
    private byte[] signature = NO_TEXT;

    private DuplicateFinder(double threshold, int maxArticles) {
        this.threshold = threshold;
        this.maxArticles = maxArticles;
    }

    /**
     * A finder of exact duplicates.
     *
     * @param maxArticles the maximum number of articles to remember; further articles are compared with these
     * @return a new finder
     */
    public static DuplicateFinder exact(int maxArticles) {
        return new DuplicateFinder(0, requirePositive(maxArticles));
    }

    /**
     * A finder of exact and near duplicates.
     *
     * @param threshold the similarity from which texts are near duplicates, 0.5 to 1
     * @param maxArticles the maximum number of articles to remember; further articles are compared with these
     * @return a new finder
     */
    public static DuplicateFinder near(double threshold, int maxArticles) {
        if (!(threshold >= MIN_THRESHOLD && threshold <= 1)) {
            throw new IllegalArgumentException("the threshold must be 0.5 to 1, not " + threshold);
        }
        DuplicateFinder finder = new DuplicateFinder(threshold, requirePositive(maxArticles));
        for (int from = 0; from < TextSignature.LENGTH; from += BAND_BYTES) {
            finder.bands.add(finder.texts.index(from, from + BAND_BYTES));
        }
        return finder;
    }

    private static int requirePositive(int maxArticles) {
        if (maxArticles < 1) {
            throw new IllegalArgumentException("the maximum number of articles must be at least 1, not " + maxArticles);
        }
        return maxArticles;
    }

    /**
     * Compares an article with those that are remembered.
     *
     * @param article the article
     * @return the most similar one that was compared, the earliest of several; nothing if none is similar enough
     */
    public Optional<Duplicate> find(Article article) {
        article.digestInto(sha256);
        hash = Arrays.copyOf(sha256.digest(), HASH_BYTES);
        signature = bands.isEmpty() ? NO_TEXT : signature(article);
        int equal = byHash.find(hash);
        return equal >= 0 ? Optional.of(new Duplicate(Kind.EXACT, equal, 1)) : near();
    }

    private byte[] signature(Article article) {
        byte[] body = signatures.of(article.body());
        if (signatures.hasWords() || article.title() == null) {
            return signatures.hasWords() ? body : NO_TEXT;
        }
        byte[] title = signatures.of(article.title());
        return signatures.hasWords() ? title : NO_TEXT;
    }

    private Optional<Duplicate> near() {
        int nearest = -1;
        double most = threshold;
        for (ByteRows.Index band : signature == NO_TEXT ? List.<ByteRows.Index>of() : bands) {
            int row = band.find(signature);
            double similarity = row < 0 ? 0 : TextSignature.similarity(signature, texts.block(row), texts.offset(row));
            if (similarity > most || (similarity == most && (nearest < 0 || row < nearest))) {
                nearest = row;
                most = similarity;
            }
        }
        return nearest < 0 ? Optional.empty() : Optional.of(new Duplicate(Kind.NEAR, nearest, most));
    }

    /**
     * Remembers the article of the last {@link #find}. The first remembered article has the number 0.
     *
     * @return whether there was room
     */
    public boolean remember() {
        if (hash == null) {
            throw new IllegalStateException("no article to remember");
        }
        if (hashes.size() == maxArticles) {
            return false;
        }
        hashes.add(hash);
        byHash.addLast();
        if (!bands.isEmpty()) {
            texts.add(signature);
            if (signature != NO_TEXT) {
                bands.forEach(ByteRows.Index::addLast);
            }
        }
        hash = null;
        return true;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("each Java platform has SHA-256", e);
        }
    }
}
