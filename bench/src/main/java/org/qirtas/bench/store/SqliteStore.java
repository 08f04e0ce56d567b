package org.qirtas.bench.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table in SQLite. Its primary key is the hash of the article's key, which is the shortest way of SQLite to a row and
 * needs no separate index. Rows are inserted in the order of the key into pages of 16 KB, and the file is vacuumed. A
 * reader maps it, takes no locks, and has one prepared statement in one transaction.
 */
final class SqliteStore implements ArticleStore {

    private static final String FILE = "articles.sqlite";
    private static final long MAPPED_BYTES = 1L << 34;
    private static final Comparator<KeyedArticle> BY_HASH = Comparator.comparingLong(a -> KeyHash.of(a.key()));

    private final SqliteRow row;
    private final Connection connection;
    private final PreparedStatement select;

    SqliteStore(Path folder, SqliteRow row) throws IOException {
        this.row = row;
        try {
            connection = DriverManager.getConnection("jdbc:sqlite:file:" + folder.resolve(FILE) + "?immutable=1");
            execute(connection, "PRAGMA mmap_size = " + MAPPED_BYTES);
            connection.setAutoCommit(false);
            select = connection.prepareStatement("SELECT " + names(row) + " FROM article WHERE key = ?");
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    static SqliteStore openTexts(Path folder) throws IOException {
        return new SqliteStore(folder, new SqliteTextRow());
    }

    static SqliteStore openValues(Path folder) throws IOException {
        return new SqliteStore(folder, new SqliteBlobRow(DictionaryValues.read(folder)));
    }

    static void buildTexts(List<KeyedArticle> articles, Path folder) throws IOException {
        build(articles, folder, new SqliteTextRow());
    }

    static void buildValues(List<KeyedArticle> articles, Path folder) throws IOException {
        build(articles, folder, new SqliteBlobRow(DictionaryValues.train(articles, folder)));
    }

    private static void build(List<KeyedArticle> articles, Path folder, SqliteRow row) throws IOException {
        try (row;
                Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(FILE))) {
            execute(connection, "PRAGMA page_size = 16384");
            execute(connection, "PRAGMA journal_mode = OFF");
            execute(
                    connection,
                    "CREATE TABLE article (key INTEGER PRIMARY KEY, " + String.join(", ", row.columns()) + ")");
            connection.setAutoCommit(false);
            insert(connection, articles, row);
            connection.commit();
            connection.setAutoCommit(true);
            execute(connection, "VACUUM");
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static void insert(Connection connection, List<KeyedArticle> articles, SqliteRow row) throws SQLException {
        String parameters =
                Stream.generate(() -> "?").limit(row.columns().size() + 1L).collect(Collectors.joining(", "));
        List<KeyedArticle> sorted = articles.stream().sorted(BY_HASH).toList();
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO article VALUES (" + parameters + ")")) {
            for (KeyedArticle article : sorted) {
                insert.setLong(1, KeyHash.of(article.key()));
                row.bind(insert, article.texts());
                insert.executeUpdate();
            }
        }
    }

    private static String names(SqliteRow row) {
        return row.columns().stream()
                .map(column -> column.substring(0, column.indexOf(' ')))
                .collect(Collectors.joining(", "));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public Optional<ArticleTexts> get(String key) throws IOException {
        try {
            select.setLong(1, KeyHash.of(key));
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(row.read(rows)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void scan(Consumer<ArticleTexts> sink) throws IOException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT " + names(row) + " FROM article")) {
            while (rows.next()) {
                sink.accept(row.read(rows));
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        row.close();
        try {
            select.close();
            connection.close();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
