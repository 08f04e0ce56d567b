package org.qirtas.spark;

import java.util.ArrayList;
import java.util.List;
import org.qirtas.Search;

/** Terms of searches that find all texts with a part. */
final class PartQueries {

    /** What the UTF-8 of Spark has for bytes that are no text. Half a character may be there. */
    private static final char BROKEN = '\uFFFD';

    /** What rows have for unpaired surrogates. */
    private static final String UNPAIRED = "?";

    private PartQueries() {}

    /**
     * The terms for a part of a column, possibly none. A question mark may stand for an unpaired surrogate, which ends
     * words as well, but counts as a word: the words at both sides of it need not follow each other.
     */
    static List<String> of(ArticleColumn column, String part) {
        List<String> terms = new ArrayList<>();
        if (part.indexOf(BROKEN) >= 0) {
            return terms;
        }
        column.field().ifPresent(field -> {
            for (String piece : part.replace(UNPAIRED, " ? ").split("[?]", -1)) {
                Search.forPart(field, piece).ifPresent(terms::add);
            }
        });
        return terms;
    }
}
