package org.qirtas.internal.write;

import org.qirtas.internal.article.EncodedArticle;

/**
 * An article on its way into an archive.
 *
 * @param ordinal its position in the archive
 * @param model its text model
 * @param content its fields in token codes
 * @param dictionaryOffset where it stands in the content of the model's dictionary, or {@link #NO_EXEMPLAR}
 */
record BatchArticle(int ordinal, WritingModel model, EncodedArticle content, int dictionaryOffset) {

    /** Stands for no place in the dictionary. */
    static final int NO_EXEMPLAR = -1;

    BatchArticle withDictionaryOffset(int offset) {
        return new BatchArticle(ordinal, model, content, offset);
    }

    boolean isExemplar() {
        return dictionaryOffset != NO_EXEMPLAR;
    }
}
