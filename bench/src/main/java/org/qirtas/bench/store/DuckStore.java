package org.qirtas.bench.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * A table in DuckDB with a column of text a field and an index of the primary key. Rows are appended in the order of
 * the key with one thread. A reader opens the file read-only, has one thread, and receives rows as they are found.
 */
final class DuckStore {

    private static final String FILE = "articles.duckdb";

    private DuckStore() {}

    static ArticleStore open(Path folder) throws IOException {
        Properties properties = oneThread();
        properties.setProperty("duckdb.read_only", "true");
        properties.setProperty("jdbc_stream_results", "true");
        try {
            return new SqlStore(connect(folder, properties), new SqlTextRow());
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /** Lets DuckDB choose the compression of each column. */
    static void build(List<KeyedArticle> articles, Path folder) throws IOException {
        try (Connection connection = connect(folder, oneThread())) {
            write(connection, articles);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /** Compresses texts with zstd, which only the latest form of the file has. */
    static void buildZstd(List<KeyedArticle> articles, Path folder) throws IOException {
        Properties properties = oneThread();
        properties.setProperty("storage_compatibility_version", "latest");
        try (Connection connection = connect(folder, properties)) {
            SqlStore.execute(connection, "PRAGMA force_compression = 'zstd'");
            write(connection, articles);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static Properties oneThread() {
        Properties properties = new Properties();
        properties.setProperty("threads", "1");
        return properties;
    }

    private static Connection connect(Path folder, Properties properties) throws SQLException {
        return DriverManager.getConnection("jdbc:duckdb:" + folder.resolve(FILE), properties);
    }

    private static void write(Connection connection, List<KeyedArticle> articles) throws SQLException {
        SqlStore.create(connection, "BIGINT", new SqlTextRow());
        try (DuckDBAppender rows = connection.unwrap(DuckDBConnection.class).createAppender("main", "article")) {
            for (KeyedArticle article : SqlStore.sorted(articles)) {
                append(rows, article);
            }
        }
        SqlStore.execute(connection, "CHECKPOINT");
    }

    private static void append(DuckDBAppender rows, KeyedArticle article) throws SQLException {
        ArticleTexts texts = article.texts();
        rows.beginRow().append(KeyHash.of(article.key()));
        for (int i = 0; i < ArticleTexts.NAMES.size(); i++) {
            rows.append(texts.text(i));
        }
        rows.append(RecordCodec.extras(texts)).endRow();
    }
}
