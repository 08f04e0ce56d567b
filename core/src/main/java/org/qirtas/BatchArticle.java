package org.qirtas;

import org.jspecify.annotations.Nullable;
import org.qirtas.frame.Content;

/**
 * An article on its way into an archive.
 *
 * @param ordinal its position in the archive
 * @param model its text model
 * @param content its fields in token codes
 * @param exemplar its frame if it stands in the model's dictionary
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record BatchArticle(int ordinal, WritingModel model, Content content, byte @Nullable [] exemplar) {

    BatchArticle withContent(Content other) {
        return new BatchArticle(ordinal, model, other, exemplar);
    }

    BatchArticle withExemplar(byte[] frame) {
        return new BatchArticle(ordinal, model, content, frame);
    }
}
