package org.qirtas.spark;

import static org.apache.spark.sql.functions.expr;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.qirtas.Article;

/** The application of {@link ClusterTest}. The arguments are an archive of all {@link NewsFiles} and a folder. */
@SuppressWarnings("SystemOut")
public final class ClusterRun {

    /** What stands before the number of a process that executes tasks. */
    static final String EXECUTOR = "executor ";

    static final String DONE = "the cluster has done everything";

    private static final List<Article> ARTICLES = NewsFiles.ARTICLES;

    private final Dataset<Row> news;
    private final String folder;

    private ClusterRun(Dataset<Row> news, String folder) {
        this.news = news;
        this.folder = folder;
    }

    /** Tries everything, and fails at the first wrong result. */
    public static void main(String[] arguments) throws IOException {
        try (SparkSession spark = SparkSession.builder().getOrCreate()) {
            spark.udf().register("stumble", (UDF1<String, String>) ClusterRun::stumble, DataTypes.StringType);
            spark.udf().register("process", (UDF1<Long, Long>) ClusterRun::process, DataTypes.LongType);
            ClusterRun run = new ClusterRun(load(arguments[0]), arguments[1]);
            run.useAllExecutors();
            run.read();
            run.write();
            System.out.println(DONE);
        }
    }

    private static Dataset<Row> load(String path) {
        return SparkSession.active().read().format("qirtas").load(path).select("*", "original");
    }

    /** The process that reads an article. */
    private static long process(long ordinal) {
        return ProcessHandle.current().pid();
    }

    /** Fails in the middle of the first attempt of a task. */
    private static String stumble(String id) {
        if (Objects.equals(id, "ar-40") && TaskContext.get().attemptNumber() == 0) {
            throw new IllegalStateException("the first attempt stumbles");
        }
        return id;
    }

    private static void check(Object expected, Object found) {
        if (!expected.equals(found)) {
            throw new IllegalStateException("expected " + expected + ", found " + found);
        }
    }

    private static List<Article> articles(Dataset<Row> rows) {
        return rows.collectAsList().stream().map(RowArticle::of).toList();
    }

    private void useAllExecutors() {
        TreeSet<Long> processes = new TreeSet<>(
                news.selectExpr("process(_ordinal)").as(Encoders.LONG()).collectAsList());
        processes.forEach(each -> System.out.println(EXECUTOR + each));
        check(2, processes.size());
        check(false, processes.contains(ProcessHandle.current().pid()));
    }

    private void read() {
        check(ARTICLES, articles(news));
        long decoded = news.queryExecution()
                .executedPlan()
                .collectLeaves()
                .head()
                .metrics()
                .apply("decodedArticles")
                .value();
        check((long) ARTICLES.size(), decoded);
        check((long) ARTICLES.size(), news.count());
        check(1, news.where("id = 'ar-10'").collectAsList().size());
        Row count = news.where("source <> 'none' and language = 'ckb'")
                .groupBy("language")
                .count()
                .first();
        long expected = ARTICLES.stream()
                .filter(article -> "ckb".equals(article.language()) && article.source() != null)
                .count();
        check(expected, count.getLong(1));
    }

    /** A task fails and is tried again: what its first attempt wrote is nowhere. */
    private void write() {
        news.withColumn("id", expr("stumble(id)"))
                .write()
                .format("qirtas")
                .mode("append")
                .option("profile", "fast")
                .save(folder);
        check(ARTICLES, articles(load(folder)));
        String[] names = new File(folder).list((where, name) -> !name.endsWith(".crc"));
        check(news.rdd().getNumPartitions(), Objects.requireNonNull(names).length);
    }
}
