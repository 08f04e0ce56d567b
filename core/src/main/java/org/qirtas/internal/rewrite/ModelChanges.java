package org.qirtas.internal.rewrite;

import java.util.Map;
import java.util.Set;

/**
 * What happens to the text models of a generation when it is copied into another file. Immutable.
 *
 * @param changes by number of the model
 * @param shared numbers of the models of this generation to which other generations will refer
 */
record ModelChanges(Map<Integer, Change> changes, Set<Integer> shared) {

    /** All models stay what they are. */
    static final ModelChanges NONE = new ModelChanges(Map.of(), Set.of());

    /** The change of a model. */
    enum Change {
        /** A reference takes the place of the model, because the file has the same model elsewhere. */
        REFER,
        /** The model of another file takes the place of the reference to it. */
        BRING
    }

    /** Whether all models stay what they are. */
    boolean isEmpty() {
        return changes.isEmpty();
    }
}
