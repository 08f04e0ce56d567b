package org.qirtas.internal.write;

import org.qirtas.internal.article.EncodedArticle;

/**
 * An article while it is written.
 *
 * @param ordinal its position in the archive
 * @param model its text model
 * @param content its fields in token codes
 * @param dictionaryOffset its offset in the content of the model's dictionary, or {@link #NO_EXEMPLAR}
 */
record BatchArticle(int ordinal, WritingModel model, EncodedArticle content, int dictionaryOffset) {

    /** The offset of an article that is not in the dictionary. */
    static final int NO_EXEMPLAR = Exemplars.NOWHERE;

    BatchArticle withDictionaryOffset(int offset) {
        return new BatchArticle(ordinal, model, content, offset);
    }

    boolean isExemplar() {
        return dictionaryOffset != NO_EXEMPLAR;
    }
}
