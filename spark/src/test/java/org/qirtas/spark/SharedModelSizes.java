package org.qirtas.spark;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Compares the bytes of one archive, of several archives with the same articles, and of several that share their text
 * models. The arguments are an archive, an empty folder and a number of archives. {@code docs/spark.md} has the command.
 */
@SuppressWarnings("SystemOut")
final class SharedModelSizes {

    private SharedModelSizes() {}

    /** Prints a table of bytes. */
    public static void main(String[] arguments) throws IOException {
        try (SparkSession spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .getOrCreate()) {
            int parts = Integer.parseInt(arguments[2]);
            Path folder = Path.of(arguments[1]);
            Dataset<Row> news = spark.read().format("qirtas").load(arguments[0]);
            Dataset<Row> divided = news.select(col("*"), col("_ordinal"))
                    .repartitionByRange(parts, col("_ordinal"))
                    .sortWithinPartitions("_ordinal")
                    .drop("_ordinal");
            print("one archive", news.coalesce(1), Map.of(), folder.resolve("one"));
            print(parts + " archives", divided, Map.of(), folder.resolve("several"));
            print(parts + " with a shared model", divided, Map.of("sharedModel", "true"), folder.resolve("shared"));
        }
    }

    private static void print(String name, Dataset<Row> rows, Map<String, String> options, Path target)
            throws IOException {
        rows.write().format("qirtas").options(options).mode("append").save(target.toString());
        try (Stream<Path> files = Files.list(target)) {
            long bytes = files.filter(file -> !file.toString().endsWith(".crc"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
            System.out.println("| " + name + " | " + bytes + " |");
        }
    }
}
