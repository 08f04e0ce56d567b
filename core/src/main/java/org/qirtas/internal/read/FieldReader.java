package org.qirtas.internal.read;

import org.qirtas.ArticleField;
import org.qirtas.internal.article.ArticleDecoder;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.columns.Metadata;

/** Reads fields of an article in a form. A field may be read again, and then replaces what was read first. */
interface FieldReader {

    /**
     * Reads a field.
     *
     * @param decoder is at the field, if it is one of the codes
     */
    void read(ArticleField field, ArticleDecoder decoder, Metadata metadata) throws FormatException;
}
