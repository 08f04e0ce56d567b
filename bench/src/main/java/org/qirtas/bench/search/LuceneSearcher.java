package org.qirtas.bench.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.jspecify.annotations.Nullable;
import org.qirtas.Archive;
import org.qirtas.Article;
import org.qirtas.ArticleDate;

/**
 * A Lucene index of one segment that finds the same words as an archive: {@link WordTokens} are its terms. It stores no
 * texts. Its scores are those of BM25 with Lucene's defaults.
 */
final class LuceneSearcher implements Searcher {

    private static final String WORDS = "words";
    private static final String PUBLISHED = "published";
    private static final double BUFFER_MEGABYTES = 256;
    private static final Sort NEWEST = new Sort(newest());

    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    LuceneSearcher(Path folder) throws IOException {
        reader = DirectoryReader.open(new MMapDirectory(folder));
        searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
    }

    private static SortField newest() {
        SortField field = LongField.newSortField(PUBLISHED, true, SortedNumericSelector.Type.MIN);
        field.setMissingValue(Long.MIN_VALUE);
        return field;
    }

    static void build(Archive archive, Path folder, IndexOptions options) throws IOException {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.freeze();
        IndexWriterConfig config = new IndexWriterConfig()
                .setMergeScheduler(new SerialMergeScheduler())
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setUseCompoundFile(false);
        WordTokens tokens = new WordTokens();
        try (Directory directory = new MMapDirectory(folder);
                IndexWriter writer = new IndexWriter(directory, config);
                tokens) {
            for (Article article : archive) {
                Document document = new Document();
                document.add(new Field(WORDS, tokens.of(SearchedTexts.of(article)), type));
                start(article.published())
                        .ifPresent(start -> document.add(new LongField(PUBLISHED, start, Field.Store.NO)));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
    }

    private static Optional<Long> start(@Nullable ArticleDate date) {
        return date == null ? Optional.empty() : date.start().map(Instant::toEpochMilli);
    }

    @Override
    public long count(SampledQuery query, DateRange dates) throws IOException {
        return searcher.count(query(query, dates));
    }

    @Override
    public long[] all(SampledQuery query, DateRange dates) throws IOException {
        int limit = Math.max(1, reader.maxDoc());
        return documents(searcher.search(query(query, dates), limit).scoreDocs)
                .sorted()
                .toArray();
    }

    @Override
    public long[] newest(SampledQuery query, DateRange dates, int limit) throws IOException {
        return documents(searcher.search(query(query, dates), limit, NEWEST).scoreDocs)
                .toArray();
    }

    @Override
    public long[] best(SampledQuery query, DateRange dates, int limit) throws IOException {
        return documents(searcher.search(query(query, dates), limit).scoreDocs).toArray();
    }

    private static LongStream documents(ScoreDoc[] found) {
        return Arrays.stream(found).mapToLong(each -> each.doc);
    }

    private static Query query(SampledQuery query, DateRange dates) {
        Query words = words(query);
        if (dates.isAll()) {
            return words;
        }
        Query range = LongField.newRangeQuery(
                PUBLISHED, dates.from().toEpochMilli(), dates.to().toEpochMilli() - 1);
        return new BooleanQuery.Builder()
                .add(words, Occur.MUST)
                .add(range, Occur.FILTER)
                .build();
    }

    private static Query words(SampledQuery query) {
        Stream<Term> terms = query.words().stream().map(word -> new Term(WORDS, word));
        return switch (query.kind()) {
            case COMMON, MIDDLE, RARE -> new TermQuery(terms.findFirst().orElseThrow());
            case BOTH -> {
                BooleanQuery.Builder both = new BooleanQuery.Builder();
                terms.forEach(term -> both.add(new TermQuery(term), Occur.MUST));
                yield both.build();
            }
            case PAIR, TRIPLE -> new PhraseQuery(WORDS, query.words().toArray(String[]::new));
            case PREFIX -> new PrefixQuery(terms.findFirst().orElseThrow());
        };
    }

    @Override
    public void close() throws IOException {
        Directory directory = reader.directory();
        reader.close();
        directory.close();
    }
}
