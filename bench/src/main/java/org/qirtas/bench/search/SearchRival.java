package org.qirtas.bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexOptions;
import org.qirtas.Archive;
import org.qirtas.Archives;
import org.qirtas.SearchIndex;
import org.qirtas.WriterOptions;

/** The ways of searching that are compared, in the order of the table. */
@SuppressWarnings("ImmutableEnumChecker") // functions without state
public enum SearchRival {
    /** An archive without a search index. */
    SCAN("scan", (archive, folder) -> index(archive, folder, SearchIndex.NONE)) {
        @Override
        public long bytes(Path archive, Path folder) {
            return 0;
        }
    },

    /** An archive with a search index by groups of articles. */
    SMALL("small index", (archive, folder) -> index(archive, folder, SearchIndex.SMALL)),

    /** An archive with a search index by article. */
    FULL("full index", (archive, folder) -> index(archive, folder, SearchIndex.FULL)),

    /** An archive with a search index by article that knows where words count most. */
    RANKED("ranked index", (archive, folder) -> index(archive, folder, SearchIndex.RANKED)),

    /** An archive with a search index by article that has pairs of frequent words. */
    PHRASES("phrase index", (archive, folder) -> index(archive, folder, SearchIndex.PHRASES)),

    /** Lucene with documents and frequencies. It has no phrases. */
    LUCENE("Lucene", (archive, folder) -> lucene(archive, folder, IndexOptions.DOCS_AND_FREQS)) {
        @Override
        public boolean canAnswer(SampledQuery.Kind kind) {
            return !kind.isPhrase();
        }
    },

    /** Lucene with documents, frequencies and positions. */
    LUCENE_POSITIONS(
            "Lucene, positions",
            (archive, folder) -> lucene(archive, folder, IndexOptions.DOCS_AND_FREQS_AND_POSITIONS));

    /** Ends of the names of Lucene's files with terms, postings and lengths of documents. */
    private static final Set<String> POSTINGS = Set.of("tim", "tip", "tmd", "doc", "pos", "psm", "nvd", "nvm");

    private static final String FILE = "searched.qrt";

    private final String label;
    private final Builder builder;

    SearchRival(String label, Builder builder) {
        this.label = label;
        this.builder = builder;
    }

    @FunctionalInterface
    private interface Builder {
        void build(Path archive, Path folder) throws IOException;
    }

    private static void index(Path archive, Path folder, SearchIndex index) throws IOException {
        Archives.index(archive, folder.resolve(FILE), WriterOptions.DEFAULT.withIndex(index));
    }

    private static void lucene(Path archive, Path folder, IndexOptions options) throws IOException {
        try (Archive articles = Archive.open(archive)) {
            LuceneSearcher.build(articles, folder, options);
        }
    }

    /**
     * The name for people.
     *
     * @return a short name
     */
    public String label() {
        return label;
    }

    /**
     * Whether it is Lucene.
     *
     * @return {@code false} for archives
     */
    public boolean isLucene() {
        return this == LUCENE || this == LUCENE_POSITIONS;
    }

    /**
     * Whether it can answer queries of a kind.
     *
     * @param kind the kind
     * @return {@code false} for phrases without positions
     */
    public boolean canAnswer(SampledQuery.Kind kind) {
        return true;
    }

    /**
     * Makes an index with one thread from the articles of an archive.
     *
     * @param archive an archive without a search index
     * @param folder an empty folder
     * @throws IOException if reading or writing fails
     */
    public void build(Path archive, Path folder) throws IOException {
        builder.build(archive, folder);
    }

    /**
     * Opens what was built.
     *
     * @param folder the folder
     * @return an open searcher
     * @throws IOException if reading fails
     */
    public Searcher open(Path folder) throws IOException {
        return isLucene() ? new LuceneSearcher(folder) : new ArchiveSearcher(folder.resolve(FILE));
    }

    /**
     * Length of the index: of the files with terms and postings, or what the archive has more than the given one.
     *
     * @param archive the archive without a search index
     * @param folder the folder
     * @return number of bytes
     * @throws IOException if reading fails
     */
    public long bytes(Path archive, Path folder) throws IOException {
        return isLucene() ? postings(folder) : Files.size(folder.resolve(FILE)) - Files.size(archive);
    }

    private static long postings(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            long bytes = 0;
            for (Path file : files.toList()) {
                String name = file.toString();
                bytes += POSTINGS.contains(name.substring(name.lastIndexOf('.') + 1)) ? Files.size(file) : 0;
            }
            return bytes;
        }
    }
}
