package org.qirtas.spark;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** One session for all tests, with two threads as executors. It ends with the process. */
final class LocalSpark {

    private static final SparkSession SESSION = SparkSession.builder()
            .master("local[2]")
            .appName("tests")
            .config("spark.ui.enabled", false)
            .config("spark.sql.shuffle.partitions", 2)
            .config("spark.sql.files.openCostInBytes", 100_000)
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.driver.host", "localhost")
            // Compiling code for each query takes longer than the query.
            .config("spark.sql.codegen.wholeStage", false)
            .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
            .config("spark.sql.adaptive.enabled", false)
            .getOrCreate();

    private LocalSpark() {}

    static SparkSession session() {
        return SESSION;
    }

    /** What this process was told to open of Java, as Spark needs it. */
    static List<String> opened() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--add-opens"))
                .toList();
    }

    /** The articles of archives. */
    static Dataset<Row> load(Object... paths) {
        String[] names = new String[paths.length];
        for (int i = 0; i < names.length; i++) {
            names[i] = paths[i].toString();
        }
        return SESSION.read().format("qirtas").load(names);
    }
}
