package org.qirtas.bench;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.qirtas.Archive;
import org.qirtas.ArchiveWriter;
import org.qirtas.bench.search.DateRange;
import org.qirtas.bench.search.QuerySample;
import org.qirtas.bench.search.SampledQuery;
import org.qirtas.bench.search.SampledQuery.Kind;
import org.qirtas.bench.search.SearchRival;
import org.qirtas.bench.search.Searcher;

/**
 * What searches are compared with: the same articles for all rivals, each in a folder of its own, and queries from them.
 *
 * @param folder where everything is
 * @param archive the articles, without a search index
 * @param queries the queries of each kind
 * @param month thirty days in the middle
 */
record SearchRivals(TemporaryFolder folder, Path archive, Map<Kind, List<SampledQuery>> queries, DateRange month)
        implements Closeable {

    /** Seed of queries: the same in every run. */
    private static final long SEED = 20220128;

    /** Packs a corpus, unless it is an archive, and draws queries of each kind. */
    static SearchRivals of(String corpus, int queries) throws IOException {
        TemporaryFolder folder = TemporaryFolder.create();
        ArticleSource source = new ArticleSource(corpus);
        Path file = source.archive().isPresent() ? source.archive().orElseThrow() : pack(source, folder.archive());
        try (Archive archive = Archive.open(file)) {
            return new SearchRivals(
                    folder, file, QuerySample.of(archive, queries, SEED), DateRange.middleMonth(archive));
        }
    }

    private static Path pack(ArticleSource source, Path target) throws IOException {
        try (ArchiveWriter writer = ArchiveWriter.create(target)) {
            source.read(writer::add);
            writer.finish();
        }
        return target;
    }

    Path folder(SearchRival rival) {
        return folder.path().resolve(rival.name());
    }

    void build(SearchRival rival) throws IOException {
        rival.build(archive, Files.createDirectory(folder(rival)));
    }

    long bytes(SearchRival rival) throws IOException {
        return rival.bytes(archive, folder(rival));
    }

    Searcher open(SearchRival rival) throws IOException {
        return rival.open(folder(rival));
    }

    /** Rivals that are open. */
    Map<SearchRival, Searcher> open(List<SearchRival> rivals) throws IOException {
        Map<SearchRival, Searcher> open = new EnumMap<>(SearchRival.class);
        for (SearchRival rival : rivals) {
            open.put(rival, open(rival));
        }
        return open;
    }

    @Override
    public void close() throws IOException {
        folder.close();
    }
}
