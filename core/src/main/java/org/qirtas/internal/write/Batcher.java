package org.qirtas.internal.write;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.qirtas.Article;
import org.qirtas.internal.format.Limits;

/**
 * Gathers articles until there are as many as are packed at once. All batches but the last fill chunks, and while a language
 * has no model a batch is as large as its training wants. For one thread.
 */
public final class Batcher {

    /** Units of the texts of a columns section, so that those of one more chunk do not go beyond the limit of the format. */
    private static final long COLUMN_UNITS = 1 << 23;

    private final Predicate<Article> hasModel;
    private List<Article> batch = new ArrayList<>();
    private long units;
    private long columnUnits;
    private long limit = Tuning.BATCH_UNITS;

    /**
     * An empty batch.
     *
     * @param hasModel whether the text model that an article belongs to is known
     */
    public Batcher(Predicate<Article> hasModel) {
        this.hasModel = hasModel;
    }

    /**
     * Adds an article.
     *
     * @param articleUnits what {@link ArticleUnits} counts
     */
    public void add(Article article, long articleUnits) {
        batch.add(article);
        units += articleUnits;
        columnUnits += ArticleUnits.ofColumns(article);
        if (limit < Tuning.TRAINING_BATCH_UNITS && !hasModel.test(article)) {
            limit = Tuning.TRAINING_BATCH_UNITS;
        }
    }

    /** Whether the batch is to be packed. */
    public boolean isFull() {
        return (units >= limit || columnUnits >= COLUMN_UNITS) && batch.size() % Limits.CHUNK_ARTICLES == 0;
    }

    /** Gives the batch away and begins another one. */
    public List<Article> take() {
        List<Article> taken = batch;
        batch = new ArrayList<>();
        units = 0;
        columnUnits = 0;
        limit = Tuning.BATCH_UNITS;
        return taken;
    }
}
