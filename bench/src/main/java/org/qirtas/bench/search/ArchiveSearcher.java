package org.qirtas.bench.search;

import java.io.IOException;
import java.nio.file.Path;
import org.qirtas.Archive;
import org.qirtas.Search;
import org.qirtas.SearchOrder;

/** An archive. Every call parses its query. */
final class ArchiveSearcher implements Searcher {

    private final Archive archive;

    ArchiveSearcher(Path file) throws IOException {
        archive = Archive.open(file);
    }

    private Search search(SampledQuery query, DateRange dates) {
        return archive.search(query.text()).filter(dates.filter());
    }

    @Override
    public long count(SampledQuery query, DateRange dates) throws IOException {
        return search(query, dates).count();
    }

    @Override
    public long[] all(SampledQuery query, DateRange dates) throws IOException {
        return search(query, dates).order(SearchOrder.ADDED).ordinals().toArray();
    }

    @Override
    public long[] newest(SampledQuery query, DateRange dates, int limit) throws IOException {
        return ordinals(search(query, dates).order(SearchOrder.NEWEST), limit);
    }

    @Override
    public long[] best(SampledQuery query, DateRange dates, int limit) throws IOException {
        return ordinals(search(query, dates).order(SearchOrder.BEST), limit);
    }

    private static long[] ordinals(Search search, int limit) throws IOException {
        return search.limit(limit).ordinals().toArray();
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
