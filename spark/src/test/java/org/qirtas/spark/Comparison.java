package org.qirtas.spark;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Compares queries of an archive with those of the same articles in Parquet and JSON Lines, in one process. The
 * arguments are an archive and an empty folder. {@code docs/spark.md} has the command.
 */
@SuppressWarnings("SystemOut")
final class Comparison {

    private static final int ROUNDS = Integer.getInteger("rounds", 7);
    private static final double NANOS_PER_MILLI = 1e6;

    private final Map<String, Dataset<Row>> tables = new LinkedHashMap<>();
    private final Map<String, ToLongFunction<Dataset<Row>>> queries = new LinkedHashMap<>();

    private Comparison() {}

    /** Prints a table of times. */
    public static void main(String[] arguments) throws IOException {
        SparkSession spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", 2)
                .getOrCreate();
        Path archive = Path.of(arguments[0]);
        Path folder = Path.of(arguments[1]);
        Dataset<Row> news = spark.read().format("qirtas").load(archive.toString());
        String parquet = folder.resolve("parquet").toString();
        news.write().option("compression", "zstd").parquet(parquet);
        String lines = folder.resolve("json").toString();
        news.write().json(lines);
        Comparison comparison = new Comparison();
        comparison.tables.put("qirtas", news);
        comparison.tables.put("Parquet", spark.read().parquet(parquet));
        comparison.tables.put("JSON Lines", spark.read().schema(news.schema()).json(lines));
        System.out.println("| bytes | " + Files.size(archive) + " | " + size(Path.of(parquet)) + " | "
                + size(Path.of(lines)) + " |");
        comparison.addQueries(news);
        comparison.queries.forEach(comparison::run);
        write(spark.read().parquet(parquet), folder);
        spark.stop();
    }

    private static long size(Path folder) throws IOException {
        long size = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().matches(".*part-.*[a-z]$"))
                    .toList()) {
                size += file.toString().endsWith(".crc") ? 0 : Files.size(file);
            }
        }
        return size;
    }

    /** Writes the rows of Parquet once more in each form, once. */
    private static void write(Dataset<Row> rows, Path folder) {
        Map<String, Map<String, String>> forms = new LinkedHashMap<>();
        forms.put("qirtas", Map.of("profile", "balanced"));
        forms.put("parquet", Map.of("compression", "zstd"));
        forms.put("json", Map.of());
        StringBuilder line = new StringBuilder("| write |");
        forms.forEach((form, options) -> {
            String target = folder.resolve("written-" + form).toString();
            long start = System.nanoTime();
            rows.write().format(form).options(options).mode("append").save(target);
            double millis = (System.nanoTime() - start) / NANOS_PER_MILLI;
            line.append(' ').append(Math.round(millis)).append(" |");
        });
        System.out.println(line);
    }

    private void addQueries(Dataset<Row> news) {
        Row middle = news.selectExpr("max(id)", "percentile_approx(published, array(0.3, 0.6))")
                .first();
        List<Object> dates = middle.getList(1);
        queries.put("count", Dataset::count);
        queries.put(
                "count between two dates",
                table -> table.where(col("published").between(dates.get(0), dates.get(1)))
                        .count());
        queries.put(
                "count by source",
                table -> table.groupBy("source").count().collectAsList().size());
        queries.put("titles", table -> sum(table, "length(title)"));
        queries.put("titles and bodies", table -> sum(table, "length(title) + length(body)"));
        queries.put(
                "body like", table -> table.where("body like '%وزير الخارجية%'").count());
        queries.put(
                "one id",
                table -> table.where(col("id").equalTo(middle.get(0)))
                        .collectAsList()
                        .size());
    }

    private static long sum(Dataset<Row> table, String expression) {
        return table.selectExpr("sum(" + expression + ")").first().getLong(0);
    }

    private void run(String name, ToLongFunction<Dataset<Row>> query) {
        Map<String, List<Double>> times = new LinkedHashMap<>();
        Map<String, Long> results = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            tables.forEach((table, rows) -> {
                long start = System.nanoTime();
                results.put(table, query.applyAsLong(rows));
                double millis = (System.nanoTime() - start) / NANOS_PER_MILLI;
                times.computeIfAbsent(table, key -> new ArrayList<>()).add(millis);
            });
        }
        if (results.values().stream().distinct().count() != 1) {
            throw new IllegalStateException(name + " has different results: " + results);
        }
        StringBuilder line = new StringBuilder("| ").append(name).append(" |");
        times.values()
                .forEach(all -> line.append(' ')
                        .append(Math.round(Collections.min(all)))
                        .append(" |"));
        System.out.println(line);
    }
}
