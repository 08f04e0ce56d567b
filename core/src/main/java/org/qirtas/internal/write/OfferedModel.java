package org.qirtas.internal.write;

import org.qirtas.internal.article.ModelReference;
import org.qirtas.internal.article.TextModel;

/**
 * A text model of another file, which a writer can refer to instead of training one for the same language. Immutable.
 *
 * @param model the model
 * @param digest SHA-256 of what it holds, in hexadecimal digits
 * @param file name of the file that holds it, or empty
 */
public record OfferedModel(TextModel model, String digest, String file) {

    /** The reference to it as the model with a number. */
    ModelReference reference(int number) {
        return new ModelReference(
                number,
                model.name(),
                digest,
                model.vocabulary().size(),
                model.dictionary().bytes().length,
                file);
    }
}
