package org.qirtas;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import org.qirtas.internal.write.ArticleLimits;
import org.qirtas.internal.write.ArticleUnits;
import org.qirtas.internal.write.ModelName;
import org.qirtas.internal.write.Tuning;

/**
 * Articles from which a writer learns before it writes ({@link ArchiveWriter#learn}). All articles that will be written
 * are added in their order. Those that are kept have at most 64 Mi UTF-16 units together and are spread evenly over each
 * language; languages with little text are kept whole. The same articles give the same sample. For one thread.
 *
 * <p>A writer without a sample learns a language from its first articles. That is enough if later ones are like them. If
 * articles come source by source, or year by year, a sample of all gives a smaller archive.
 *
 * <pre>{@code
 * ArticleSample sample = new ArticleSample();
 * for (Article article : archive) {
 *     sample.add(article);
 * }
 * System.out.println("learning from " + sample.size() + " of " + archive.size() + " articles, "
 *         + sample.addedUnits() + " UTF-16 units");
 * try (ArchiveWriter writer = ArchiveWriter.create(Path.of("new.qrt"))) {
 *     writer.learn(sample);
 *     for (Article article : archive) {
 *         writer.add(article);
 *     }
 *     writer.finish();
 * }
 * }</pre>
 */
public final class ArticleSample {

    /** An odd number whose multiples are spread evenly: 2^64 divided by the golden ratio. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** A sample with less than this part of the text that a writer learns from otherwise is not worth it. */
    private static final int SHARE = 2;

    private final long keptLimit;
    private final long batchLimit;
    private final Map<String, Language> languages = new HashMap<>();
    private long added;
    private long addedUnits;
    private long units;
    private long batchUnits;

    /** A sample without articles. */
    public ArticleSample() {
        this(Tuning.TRAINING_BATCH_UNITS, Tuning.TRAINING_BATCH_UNITS);
    }

    /**
     * A sample without articles.
     *
     * @param keptLimit maximum UTF-16 units that are kept
     * @param batchLimit UTF-16 units of the batches that a writer learns from otherwise
     */
    ArticleSample(long keptLimit, long batchLimit) {
        this.keptLimit = keptLimit;
        this.batchLimit = batchLimit;
    }

    /** An article, and where it was among all. Those with the greatest ranks are dropped first. */
    private record Kept(Article article, long units, long place) {

        long rank() {
            return place * SPREAD;
        }
    }

    /** What is kept of a language, and what a writer would learn it from. */
    private static final class Language {

        private final PriorityQueue<Kept> kept =
                new PriorityQueue<>(Comparator.comparingLong(Kept::rank).reversed());
        private long keptUnits;
        private long addedUnits;
        private long batchUnits;
        private boolean isLearned;

        void add(Kept article) {
            kept.add(article);
            keptUnits += article.units;
            addedUnits += article.units;
            batchUnits += isLearned ? 0 : article.units;
        }

        long dropOne() {
            long dropped = kept.remove().units;
            keptUnits -= dropped;
            return dropped;
        }

        /** A writer learns a language from the first batch that has enough of it. */
        void endBatch() {
            isLearned = isLearned || batchUnits >= Tuning.MIN_MODEL_UNITS;
            batchUnits = isLearned ? batchUnits : 0;
        }

        boolean isWorthLearning() {
            return batchUnits < addedUnits && keptUnits >= batchUnits / SHARE;
        }
    }

    /**
     * Adds an article, which may push out others.
     *
     * @param article the article
     * @throws IllegalArgumentException if a writer would refuse it ({@link ArchiveWriter#add}); it is not kept
     */
    public void add(Article article) {
        Objects.requireNonNull(article, "article");
        long articleUnits = ArticleUnits.of(article);
        ArticleLimits.require(article, articleUnits);
        languages
                .computeIfAbsent(ModelName.of(article), name -> new Language())
                .add(new Kept(article, articleUnits, added++));
        for (units += articleUnits; units > keptLimit; ) {
            units -= largest().dropOne();
        }
        addedUnits += articleUnits;
        batchUnits += articleUnits;
        if (batchUnits >= batchLimit) {
            languages.values().forEach(Language::endBatch);
            batchUnits = 0;
        }
    }

    private Language largest() {
        return languages.values().stream()
                .max(Comparator.comparingLong(language -> language.keptUnits))
                .orElseThrow();
    }

    /**
     * Number of articles that are kept.
     *
     * @return the number, at least 0
     */
    public long size() {
        return languages.values().stream()
                .mapToLong(language -> language.kept.size())
                .sum();
    }

    /**
     * UTF-16 units of all articles that were added, with 64 for each article and one or two for each tag and attribute.
     *
     * @return the number, at least 0
     */
    public long addedUnits() {
        return addedUnits;
    }

    /**
     * Takes the articles out, in the order in which they were added, but for those of languages of which a writer would
     * learn as much without them.
     */
    List<Article> take() {
        List<Article> taken = languages.values().stream()
                .filter(Language::isWorthLearning)
                .map(language -> language.kept)
                .flatMap(Collection::stream)
                .sorted(Comparator.comparingLong(Kept::place))
                .map(Kept::article)
                .toList();
        languages.clear();
        added = 0;
        addedUnits = 0;
        units = 0;
        batchUnits = 0;
        return taken;
    }
}
