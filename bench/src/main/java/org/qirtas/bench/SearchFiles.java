package org.qirtas.bench;

import java.io.IOException;
import java.util.List;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.qirtas.bench.search.SampledQuery;
import org.qirtas.bench.search.SampledQuery.Kind;
import org.qirtas.bench.search.SearchRival;
import org.qirtas.bench.search.Searcher;

/** An open rival and queries to ask, one after another. */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init") // by JMH, then in open()
public class SearchFiles {

    private static final int QUERIES = 50;

    /** A JSON Lines file, a folder, an archive, or the sample news. */
    @Param(ArticleSource.SEEDS)
    String corpus;

    /** Each rival in turn. */
    @Param
    SearchRival rival;

    private SearchRivals built;
    private int next;
    Searcher searcher;

    /** Builds and opens the rival; called by JMH. */
    @Setup
    public void open() throws IOException {
        built = SearchRivals.of(corpus, QUERIES);
        built.build(rival);
        searcher = built.open(rival);
    }

    /** The next query of a kind. Phrases become two words if the rival has no phrases. */
    SampledQuery query(Kind kind) {
        List<SampledQuery> queries = built.queries().getOrDefault(rival.canAnswer(kind) ? kind : Kind.BOTH, List.of());
        next = next + 1 < queries.size() ? next + 1 : 0;
        return queries.get(next);
    }

    /** Closes and deletes the rival; called by JMH. */
    @TearDown
    public void close() throws IOException {
        searcher.close();
        built.close();
    }
}
