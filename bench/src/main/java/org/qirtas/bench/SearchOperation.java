package org.qirtas.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.qirtas.bench.search.DateRange;
import org.qirtas.bench.search.SampledQuery;
import org.qirtas.bench.search.SampledQuery.Kind;
import org.qirtas.bench.search.Searcher;

/**
 * A row of the table: what is asked of all queries of a kind.
 *
 * @param name what is asked
 * @param kind the kind
 * @param dates the dates of publication
 * @param task one question
 */
record SearchOperation(String name, Kind kind, DateRange dates, Task task) {

    private static final int TOP = 10;

    /** Asks a searcher. Returns a value that depends on the answer. */
    @FunctionalInterface
    interface Task {
        long ask(Searcher searcher, SampledQuery query, DateRange dates) throws IOException;
    }

    static long count(Searcher searcher, SampledQuery query, DateRange dates) throws IOException {
        return searcher.count(query, dates);
    }

    static long newest(Searcher searcher, SampledQuery query, DateRange dates) throws IOException {
        return searcher.newest(query, dates, TOP).length;
    }

    static long best(Searcher searcher, SampledQuery query, DateRange dates) throws IOException {
        return searcher.best(query, dates, TOP).length;
    }

    /** All rows of the table. The slow ones are not repeated for kinds that differ little in them. */
    static List<SearchOperation> all(DateRange month) {
        List<SearchOperation> operations = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            operations.add(new SearchOperation("count", kind, DateRange.ALL, SearchOperation::count));
            operations.add(new SearchOperation("newest 10", kind, DateRange.ALL, SearchOperation::newest));
            if (!kind.isPhrase() && kind != Kind.PREFIX) {
                operations.add(new SearchOperation("best 10", kind, DateRange.ALL, SearchOperation::best));
            }
            if (kind != Kind.COMMON && kind != Kind.RARE) {
                operations.add(new SearchOperation("count in a month", kind, month, SearchOperation::count));
            }
        }
        operations.add(new SearchOperation("newest 10 in a month", Kind.MIDDLE, month, SearchOperation::newest));
        return operations;
    }
}
