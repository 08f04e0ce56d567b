package org.qirtas.spark;

import static org.apache.spark.sql.functions.col;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.expressions.Expression;
import org.apache.spark.sql.connector.expressions.FieldReference;
import org.apache.spark.sql.connector.expressions.LiteralValue;
import org.apache.spark.sql.connector.expressions.filter.Or;
import org.apache.spark.sql.connector.expressions.filter.Predicate;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.Archive;
import org.qirtas.ArchiveWriter;
import org.qirtas.Article;
import org.qirtas.SearchIndex;
import org.qirtas.WriterOptions;
import org.qirtas.testing.GeneratedNews;

/** Parts of texts that a search index looks for, beside what is in the texts. */
class TextPruningTest {

    private static final int PATTERNS = Integer.getInteger("qirtas.test.patterns", 700);
    private static final List<ArticleColumn> COLUMNS = List.of(
            ArticleColumn.TITLE, ArticleColumn.LEAD, ArticleColumn.BODY, ArticleColumn.BODY, ArticleColumn.AUTHOR);

    /** Marks, joiners, digits of several scripts, signs, ligatures, and a half of a surrogate pair. */
    private static final String UNITS = " ؟?.\"-*‌‍ـًآ़ﬁ½ßأةی٣3٪京あะ가'ʼ\uD83D";

    @TempDir
    static Path folder;

    private static List<Article> articles;

    @BeforeAll
    static void write() throws IOException {
        articles = new ArrayList<>(
                GeneratedNews.mixed(List.of("ar", "fa", "en", "zh", "th", "hi", "ko", "emoji"), 60, 200));
        Random random = new Random(2);
        for (int i = 0; i < 120; i++) {
            articles.add(Article.builder()
                    .title(units(random, 30))
                    .lead(units(random, 60))
                    .body(units(random, 200))
                    .build());
        }
        for (SearchIndex index : SearchIndex.values()) {
            WriterOptions options = WriterOptions.DEFAULT.withIndex(index);
            try (ArchiveWriter writer = ArchiveWriter.create(file(index), options)) {
                for (Article article : articles) {
                    writer.add(article);
                }
                writer.finish();
            }
        }
    }

    private static Path file(SearchIndex index) {
        return folder.resolve(index + ".qrt");
    }

    private static String units(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            boolean isAny = random.nextInt(9) == 0;
            text.append(isAny ? (char) random.nextInt(0x3100) : UNITS.charAt(random.nextInt(UNITS.length())));
        }
        return text.toString();
    }

    /** A kind of condition and its text. */
    private record Pattern(ArticleColumn column, String kind, UTF8String text) {

        Predicate predicate() {
            Expression literal = new LiteralValue<>(text, DataTypes.StringType);
            return new Predicate(kind, new Expression[] {FieldReference.column(column.title()), literal});
        }

        boolean holds(InternalRow row, int index) {
            if (row.isNullAt(index)) {
                return false;
            }
            UTF8String value = row.getUTF8String(index);
            return switch (kind) {
                case "CONTAINS" -> value.contains(text);
                case "STARTS_WITH" -> value.startsWith(text);
                default -> value.endsWith(text);
            };
        }
    }

    /** A part of a text as Spark has it. */
    private static Pattern pattern(Random random, List<List<UTF8String>> texts) {
        int column = random.nextInt(COLUMNS.size());
        UTF8String text = texts.get(column).get(random.nextInt(articles.size()));
        int length = text.numChars();
        int count = Math.min(length, 1 + random.nextInt(40));
        int start = random.nextInt(length - count + 1);
        return switch (random.nextInt(4)) {
            case 0 -> new Pattern(COLUMNS.get(column), "STARTS_WITH", text.substring(0, count));
            case 1 -> new Pattern(COLUMNS.get(column), "ENDS_WITH", text.substring(length - count, length));
            default -> new Pattern(COLUMNS.get(column), "CONTAINS", text.substring(start, start + count));
        };
    }

    /** Patterns of which an article must have one. */
    private record Patterns(List<Pattern> all) {
        static Patterns some(Random random, List<List<UTF8String>> texts) {
            List<Pattern> all = new ArrayList<>(List.of(pattern(random, texts)));
            while (random.nextInt(3) == 0) {
                all.add(pattern(random, texts));
            }
            return new Patterns(List.copyOf(all));
        }

        Predicate predicate() {
            return all.stream().map(Pattern::predicate).reduce(Or::new).orElseThrow();
        }

        boolean holds(InternalRow row) {
            return IntStream.range(0, all.size()).anyMatch(i -> all.get(i).holds(row, 1 + i));
        }

        /** The columns of the rows. */
        List<ArticleColumn> columns() {
            return Stream.concat(Stream.of(ArticleColumn.ORDINAL), all.stream().map(Pattern::column))
                    .toList();
        }
    }

    private static List<Long> ordinals(Archive archive, Patterns patterns, Conditions conditions, ReadCounts counts)
            throws IOException {
        ArticlePlan plan = new ArticlePlan(patterns.columns(), conditions, Integer.MAX_VALUE, false);
        ArchiveSlice slice = new ArchiveSlice(new ArchiveFile("file", 1, 1), 64, archive.size());
        List<Long> ordinals = new ArrayList<>();
        for (Iterator<InternalRow> rows = plan.rows(slice, archive, counts); rows.hasNext(); ) {
            InternalRow row = rows.next();
            if (patterns.holds(row)) {
                ordinals.add(row.getLong(0));
            }
        }
        return ordinals;
    }

    private static List<List<UTF8String>> texts(Archive archive) throws IOException {
        List<List<UTF8String>> texts = new ArrayList<>();
        for (ArticleColumn column : COLUMNS) {
            ArticlePlan plan = new ArticlePlan(List.of(column), Conditions.NONE, Integer.MAX_VALUE, false);
            ArchiveSlice all = new ArchiveSlice(new ArchiveFile("file", 1, 1), 0, archive.size());
            List<UTF8String> found = new ArrayList<>();
            plan.rows(all, archive, new ReadCounts())
                    .forEachRemaining(row -> found.add(row.isNullAt(0) ? UTF8String.EMPTY_UTF8 : row.getUTF8String(0)));
            texts.add(found);
        }
        return texts;
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void noRowIsLost(SearchIndex index) throws IOException {
        Random random = new Random(PATTERNS);
        ReadCounts counts = new ReadCounts();
        int pruned = 0;
        try (Archive plain = Archive.open(file(SearchIndex.NONE));
                Archive indexed = Archive.open(file(index))) {
            List<List<UTF8String>> texts = texts(plain);
            for (int i = 0; i < PATTERNS; i++) {
                Patterns patterns = Patterns.some(random, texts);
                Conditions conditions = new PushedPredicates(true, patterns.predicate()).conditions();
                long before = counts.get(ReadCount.PRUNED);
                assertEquals(
                        ordinals(plain, patterns, Conditions.NONE, new ReadCounts()),
                        ordinals(indexed, patterns, conditions, counts),
                        () -> patterns + " as " + conditions);
                pruned += counts.get(ReadCount.PRUNED) > before ? 1 : 0;
            }
        }
        assertTrue(pruned > PATTERNS / 4, pruned + " patterns");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "body like '%WORDS%'",
                "title like 'START%' and source = 'source 1'",
                "contains(body, 'WORDS') and startswith(title, 'START')",
                "body like '%WORDS%' and published > '2015-08-01' and _ordinal > 20",
                "body like '%WORDS%' or title = 'none'",
                "not (body like '%WORDS%')",
                "body like '%WORDS%' or title like 'START%'",
                "(body like '%WORDS%' and source = 'source 0') or title like 'START%' and views is not null",
                "(body like '%WORDS%' or title like 'START%') and not (source = 'source 1')",
                "not (body not like '%WORDS%' and title not like 'START%')",
                "title like 'START%' or source = 'source 1'",
                "body like '%'",
                "body like '% %'",
                "title = 'none'",
                "lead like '%\uFFFD WORDS%'",
            })
    void queriesHaveTheSameRows(String condition) {
        Article sample = articles.get(16);
        int middle = sample.body().indexOf(' ', 40);
        String query = condition
                .replace(
                        "WORDS",
                        sample.body().substring(middle - 4, middle + 40).replaceAll("[\n']", "_"))
                .replace(
                        "START",
                        Objects.requireNonNull(sample.title()).substring(0, 20).replaceAll("[\n']", "_"));
        List<Row> expected = rows(SearchIndex.NONE, query).collectAsList();
        assertEquals(expected, rows(SearchIndex.FULL, query).collectAsList(), query);
    }

    private static Dataset<Row> rows(SearchIndex index, String condition) {
        return LocalSpark.load(file(index))
                .where(condition)
                .select("_ordinal", "title", "body")
                .orderBy("_ordinal");
    }

    @Test
    void thePlanAndAMetricShowIt() {
        String words = articles.get(1).body().split("\n", 2)[0];
        String others = articles.get(2).body().split("\n", 2)[0];
        Dataset<Row> rows = LocalSpark.load(file(SearchIndex.FULL))
                .where(col("body").contains(words).or(col("body").contains(others)))
                .select("body");
        assertTrue(rows.count() > 0);
        List<Row> found = rows.collectAsList();
        assertTrue(found.size() > 1);
        SparkPlan scan = rows.queryExecution().executedPlan().collectLeaves().head();
        assertTrue(scan.toString().contains("queries=[[body:"), scan::toString);
        assertTrue(scan.metrics().apply("prunedArticles").value() > articles.size() / 2);
    }

    @Test
    void questionMarksMayBeHalvesOfPairs() {
        assertEquals(List.of(), PartQueries.of(ArticleColumn.BODY, "a?b"));
        assertEquals(List.of("body:\".a.\"", "body:\"..b.\""), PartQueries.of(ArticleColumn.BODY, ".a?.b."));
        assertEquals(List.of(), PartQueries.of(ArticleColumn.BODY, "\uFFFD a "));
        assertEquals(List.of(), PartQueries.of(ArticleColumn.URL, " a "));
        assertEquals(List.of(), PartQueries.of(ArticleColumn.ORDINAL, " a "));
    }
}
