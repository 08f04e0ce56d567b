package org.qirtas.bench.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table in SQLite, whose primary key is the shortest way of SQLite to a row and needs no separate index. Rows are
 * inserted in the order of the key into pages of 16 KB, and the file is vacuumed. A reader maps it and takes no locks.
 */
final class SqliteStore {

    private static final String FILE = "articles.sqlite";
    private static final long MAPPED_BYTES = 1L << 34;

    private SqliteStore() {}

    static ArticleStore openTexts(Path folder) throws IOException {
        return open(folder, new SqlTextRow());
    }

    static ArticleStore openValues(Path folder) throws IOException {
        return open(folder, new SqlBlobRow(DictionaryValues.read(folder)));
    }

    private static SqlStore open(Path folder, SqlRow row) throws IOException {
        try {
            Connection connection =
                    DriverManager.getConnection("jdbc:sqlite:file:" + folder.resolve(FILE) + "?immutable=1");
            SqlStore.execute(connection, "PRAGMA mmap_size = " + MAPPED_BYTES);
            return new SqlStore(connection, row);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    static void buildTexts(List<KeyedArticle> articles, Path folder) throws IOException {
        build(articles, folder, new SqlTextRow());
    }

    static void buildValues(List<KeyedArticle> articles, Path folder) throws IOException {
        build(articles, folder, new SqlBlobRow(DictionaryValues.train(articles, folder)));
    }

    private static void build(List<KeyedArticle> articles, Path folder, SqlRow row) throws IOException {
        try (row;
                Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(FILE))) {
            SqlStore.execute(connection, "PRAGMA page_size = 16384");
            SqlStore.execute(connection, "PRAGMA journal_mode = OFF");
            SqlStore.create(connection, "INTEGER", row);
            connection.setAutoCommit(false);
            insert(connection, articles, row);
            connection.commit();
            connection.setAutoCommit(true);
            SqlStore.execute(connection, "VACUUM");
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static void insert(Connection connection, List<KeyedArticle> articles, SqlRow row) throws SQLException {
        String parameters =
                Stream.generate(() -> "?").limit(row.columns().size() + 1L).collect(Collectors.joining(", "));
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO article VALUES (" + parameters + ")")) {
            for (KeyedArticle article : SqlStore.sorted(articles)) {
                insert.setLong(1, KeyHash.of(article.key()));
                row.bind(insert, article.texts());
                insert.executeUpdate();
            }
        }
    }
}
