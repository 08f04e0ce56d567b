package org.qirtas.internal.write;

import java.io.IOException;
import org.qirtas.internal.article.ModelReference;
import org.qirtas.internal.article.TextModel;

/**
 * A text model outside the generation that is written. A writer can refer to it instead of training one for the same
 * language. Immutable.
 *
 * @param place what a reference to it says, under any number
 * @param loader loads it
 */
public record OfferedModel(ModelReference place, Loader loader) {

    /** Loads a model. It is called only if the writer needs the model. */
    public interface Loader {
        TextModel load() throws IOException;
    }

    /** Language or script. */
    public String name() {
        return place.name();
    }

    /** Number of tokens of its vocabulary. */
    int tokens() {
        return place.tokens();
    }

    /** Whether an earlier generation of the same file holds it. */
    boolean isInSameFile() {
        return place.file().isEmpty();
    }
}
