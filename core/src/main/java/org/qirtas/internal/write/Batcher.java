package org.qirtas.internal.write;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.qirtas.Article;
import org.qirtas.internal.format.Limits;

/**
 * Collects articles into batches, which are packed at once. All batches except the last fill whole chunks. While a
 * language has no model, a batch is as large as the training needs. For one thread.
 */
public final class Batcher {

    /** Maximum units of the texts of a columns section. With one more chunk they still fit the limit of the format. */
    private static final long COLUMN_UNITS = 1 << 23;

    private final Predicate<Article> hasModel;
    private List<Article> batch = new ArrayList<>();
    private long units;
    private long columnUnits;
    private long limit = Tuning.BATCH_UNITS;

    /**
     * An empty batch.
     *
     * @param hasModel whether the text model of an article is certain before its batch is complete
     */
    public Batcher(Predicate<Article> hasModel) {
        this.hasModel = hasModel;
    }

    /**
     * Adds an article.
     *
     * @param articleUnits the number from {@link ArticleUnits}
     */
    public void add(Article article, long articleUnits) {
        batch.add(article);
        units += articleUnits;
        columnUnits += ArticleUnits.ofColumns(article);
        if (limit < Tuning.TRAINING_BATCH_UNITS && !hasModel.test(article)) {
            limit = Tuning.TRAINING_BATCH_UNITS;
        }
    }

    /** Whether the batch is complete. */
    public boolean isFull() {
        return (units >= limit || columnUnits >= COLUMN_UNITS) && batch.size() % Limits.CHUNK_ARTICLES == 0;
    }

    /** Returns the batch and begins another one. */
    public List<Article> take() {
        List<Article> taken = batch;
        batch = new ArrayList<>();
        units = 0;
        columnUnits = 0;
        limit = Tuning.BATCH_UNITS;
        return taken;
    }
}
