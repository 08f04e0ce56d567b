package org.qirtas;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.qirtas.index.KeyHash;

/** Where the versions of an article stand. */
final class KeyOrdinals {

    private KeyOrdinals() {}

    /** Ordinals of the articles that have a key, in ascending order. */
    static List<Integer> of(Archive archive, String key) throws IOException {
        List<Integer> ordinals = new ArrayList<>();
        for (int ordinal : archive.lookup().candidates(key)) {
            if (KeyHash.same(archive.article(ordinal).key(), key)) {
                ordinals.add(ordinal);
            }
        }
        return ordinals;
    }
}
