package org.qirtas.internal.read;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.qirtas.ArticleField;
import org.qirtas.ArticleFilter;
import org.qirtas.CorruptArchiveException;
import org.qirtas.internal.index.KeyHash;

/** The conditions of a filter that columns cannot decide. For any number of threads. */
final class Candidates {

    private static final FieldSelection ID = FieldSelection.of(ArticleField.ID);

    private final OpenArchive archive;
    private final @Nullable String idPrefix;

    Candidates(OpenArchive archive, ArticleFilter filter) {
        this.archive = archive;
        idPrefix = filter.idPrefix();
    }

    /** Whether the columns decide everything. */
    boolean areAllKept() {
        return archive.redacted() == 0 && idPrefix == null;
    }

    /** Whether an article that matches in the columns exists and matches the filter. */
    boolean isKept(int ordinal) throws IOException {
        return (archive.redacted() == 0 || !isRedacted(ordinal)) && (idPrefix == null || hasPrefix(ordinal, idPrefix));
    }

    /** A damaged article may not have been redacted. */
    private boolean isRedacted(int ordinal) throws IOException {
        try {
            return archive.read(ordinal, ArticleReader::isRedacted);
        } catch (CorruptArchiveException e) {
            return false;
        }
    }

    private boolean hasPrefix(int ordinal, String prefix) throws IOException {
        String id = archive.article(ordinal, ID).id();
        return id != null && KeyHash.beginsWith(id, prefix);
    }
}
