package org.qirtas.internal.read;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.qirtas.ArticleField;
import org.qirtas.ArticleFilter;
import org.qirtas.CorruptArchiveException;
import org.qirtas.internal.index.KeyHash;

/** The conditions of a filter that columns cannot decide. For any number of threads. */
public final class Candidates {

    private static final FieldSelection ID = FieldSelection.of(ArticleField.ID);

    private final OpenArticles articles;
    private final @Nullable String idPrefix;

    public Candidates(OpenArticles articles, ArticleFilter filter) {
        this.articles = articles;
        idPrefix = filter.idPrefix();
    }

    /** Whether the columns decide everything. */
    boolean areAllKept() {
        return articles.hidden() == 0 && idPrefix == null;
    }

    /** Whether an article that matches in the columns exists and matches the filter. */
    public boolean isKept(long ordinal) throws IOException {
        return (articles.hidden() == 0 || !isHidden(ordinal)) && (idPrefix == null || hasPrefix(ordinal, idPrefix));
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
