package org.qirtas.ingest.warc;

import java.util.Map;
import java.util.TreeMap;

/** The numbers of records that are not read. For one thread. */
final class LeftOutCounts {

    static final String REVISIT = "pages fetched again without a change (revisit)";
    static final String STATUS = "answers with another status than 200";
    static final String TYPE = "answers that are not HTML";
    static final String LONG = "pages of more than 16 MB";
    static final String NO_TEXT = "pages without the text of an article";

    private final Map<String, Long> counts = new TreeMap<>();

    void add(String reason) {
        counts.merge(reason, 1L, Long::sum);
    }

    Map<String, Long> all() {
        return Map.copyOf(counts);
    }
}
