package org.qirtas.internal.read;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.qirtas.ArticleField;
import org.qirtas.ArticleFilter;
import org.qirtas.CorruptArchiveException;
import org.qirtas.internal.index.KeyHash;

/**
 * The conditions of a filter that columns cannot decide, and the announcement of the articles that are read for them or
 * after them. For any number of threads.
 */
public final class Candidates {

    private static final FieldSelection ID = FieldSelection.of(ArticleField.ID);

    private final OpenArticles articles;
    private final @Nullable String idPrefix;
    private final OrdinalRange range;
    private final boolean areRead;

    /** The conditions for articles that will not be read. */
    public Candidates(OpenArticles articles, ArticleFilter filter) {
        this(articles, filter, false);
    }

    /**
     * The conditions of a filter.
     *
     * @param areRead whether the articles that meet them will be read
     */
    Candidates(OpenArticles articles, ArticleFilter filter, boolean areRead) {
        this(articles, filter, OrdinalRange.ALL, areRead);
    }

    /**
     * The conditions of a filter on the articles of a range.
     *
     * @param areRead whether the articles that meet them will be read
     */
    Candidates(OpenArticles articles, ArticleFilter filter, OrdinalRange range, boolean areRead) {
        this.articles = articles;
        idPrefix = filter.idPrefix();
        this.range = range;
        this.areRead = areRead;
    }

    /** Whether the articles that meet the conditions will be read. */
    boolean areRead() {
        return areRead;
    }

    /** Announces articles that match in the columns, if they will be read, or must be to decide whether they are kept. */
    void announce(long... ordinals) throws IOException {
        if (areRead || !areAllKept()) {
            articles.announce(ordinals);
        }
    }

    /** Announces articles that are kept, if they will be read. */
    void announceKept(long... ordinals) throws IOException {
        if (areRead) {
            articles.announce(ordinals);
        }
    }

    /** Whether the columns decide everything. */
    boolean areAllKept() {
        return articles.hidden() == 0 && idPrefix == null && range.equals(OrdinalRange.ALL);
    }

    /** Whether an article that matches in the columns exists and matches the filter. */
    public boolean isKept(long ordinal) throws IOException {
        return range.holds(ordinal)
                && (articles.hidden() == 0 || !isHidden(ordinal))
                && (idPrefix == null || hasPrefix(ordinal, idPrefix));
    }

    private boolean isHidden(long ordinal) throws IOException {
        return articles.isDeleted(ordinal) || isRedacted(ordinal);
    }

    /** A damaged article may not have been redacted. */
    private boolean isRedacted(long ordinal) throws IOException {
        if (articles.generation(ordinal).redacted() == 0) {
            return false;
        }
        try {
            return articles.read(ordinal, ArticleReader::isRedacted);
        } catch (CorruptArchiveException e) {
            return false;
        }
    }

    private boolean hasPrefix(long ordinal, String prefix) throws IOException {
        String id = articles.article(ordinal, ID).id();
        return id != null && KeyHash.beginsWith(id, prefix);
    }
}
