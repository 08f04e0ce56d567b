package org.qirtas.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.qirtas.Archive;
import org.qirtas.bench.search.QuerySample;
import org.qirtas.bench.search.SampledQuery.Kind;
import org.qirtas.bench.search.SearchRival;

/** Archives and Lucene on the sample news. */
class SearchComparisonTest {

    @Test
    void allRivalsFindTheSameArticles() {
        assertEquals(0, SearchComparison.run("seeds", "--queries", "20", "--rounds", "0"));
    }

    @Test
    void everyRowIsMeasured() {
        assertEquals(0, SearchComparison.run("seeds", "--queries", "1", "--rounds", "1", "--warm", "0"));
    }

    @Test
    void theSameSeedGivesTheSameQueries() throws IOException {
        try (SearchRivals rivals = SearchRivals.of("seeds", 3);
                Archive archive = Archive.open(rivals.archive())) {
            assertEquals(QuerySample.of(archive, 5, 1), QuerySample.of(archive, 5, 1));
            assertFalse(QuerySample.of(archive, 5, 1).equals(QuerySample.of(archive, 5, 2)));
            for (Kind kind : Kind.values()) {
                assertEquals(kind.isPhrase(), !SearchRival.LUCENE.canAnswer(kind));
            }
        }
    }
}
